import { describe, expect, it } from 'vitest';
import { guessLanguage } from '../../src/core/text/language.ts';

describe('guessLanguage', () => {
  it.each([
    ['en', 'Please do not reply to this message, it was sent automatically.'],
    ['de', 'Bitte antworten Sie nicht auf diese Nachricht, sie wurde automatisch erstellt.'],
    ['fr', 'Merci de ne pas répondre à ce message, il a été envoyé automatiquement par nos services.'],
    ['es', 'Por favor, no responda a este mensaje, se ha enviado de forma automática.'],
    ['pt-BR', 'Você não precisa responder a esta mensagem; entre em contato conosco pelo celular.'],
    ['pt', 'Não responda a esta mensagem; contacte a nossa equipa se o utilizador não fez o registo connosco.'],
    ['it', 'Non rispondere a questa email, è stata inviata automaticamente dal nostro sistema.'],
    ['nl', 'Dit is een automatisch bericht, het is niet mogelijk om op deze mail te antwoorden.'],
    ['pl', 'Prosimy nie odpowiadać na tę wiadomość, została ona wysłana automatycznie.'],
    ['sv', 'Det går inte att svara på det här meddelandet som skickades automatiskt.'],
    ['da', 'Du kan ikke svare på denne besked, hvis du vil kontakte os, skal du gå til hjemmesiden.'],
    ['nb', 'Du kan ikke svare på denne meldingen, hvis du vil kontakte oss, gå til nettsiden vår og trykk på hva du vil.'],
    ['fi', 'Älä vastaa tähän viestiin, se on lähetetty automaattisesti ja vastauksia ei lueta.'],
    ['cs', 'Na tento e-mail prosím neodpovídejte, byl odeslán automaticky a vaše odpověď se k nám nedostane, pokud je to možné.'],
    ['sk', 'Na túto správu prosím neodpovedajte, bola odoslaná automaticky a vaša odpoveď sa k nám nedostane, ak ste ju poslali pre nás.'],
    ['hu', 'Kérjük, ne válaszoljon erre az e-mailre, ez egy automatikus üzenet.'],
    ['ro', 'Vă rugăm să nu răspundeți la acest mesaj, este trimis automat.'],
    ['bg', 'Моля, не отговаряйте на това съобщение, то е изпратено автоматично.'],
    ['el', 'Παρακαλούμε μην απαντήσετε σε αυτό το μήνυμα.'],
    ['tr', 'Lütfen bu mesaja yanıt vermeyin, bu otomatik olarak gönderilmiş bir iletidir.'],
    ['ru', 'Пожалуйста, не отвечайте на это письмо, оно отправлено автоматически.'],
    ['uk', 'Будь ласка, не відповідайте на цей лист, його надіслано автоматично.'],
    ['ar', 'يرجى عدم الرد على هذه الرسالة.'],
    ['he', 'אין להשיב להודעה זו'],
    ['fa', 'لطفاً به این ایمیل پاسخ ندهید.'],
    ['hi', 'कृपया इस ईमेल का उत्तर न दें।'],
    ['bn', 'অনুগ্রহ করে এই ইমেলের উত্তর দেবেন না।'],
    ['id', 'Jangan membalas email ini karena pesan ini dikirim secara otomatis, Anda bisa hubungi kami.'],
    ['ms', 'Sila jangan balas e-mel ini kerana ia ialah mesej automatik, anda boleh hubungi kami.'],
    ['th', 'โปรดอย่าตอบกลับอีเมลนี้'],
    ['vi', 'Vui lòng không trả lời email này.'],
    ['ja', 'このメールは送信専用です'],
    ['ko', '이 메일은 발신 전용입니다'],
    ['zh-CN', '请勿回复此邮件，这是自动发送的。'],
    ['zh-TW', '請勿回覆此郵件，這是自動發送的。'],
    ['ca', 'No respongueu a aquest missatge, és un enviament automàtic dels nostres serveis.'],
    ['eu', 'Ez erantzun mezu honi, automatikoki bidali da eta zure erantzuna ez dugu jasoko.'],
  ])('knows %s', (lang, text) => {
    expect(guessLanguage(text)).toBe(lang);
  });

  it.each([
    ['id', 'Anda bisa berhenti berlangganan kapan saja di halaman pengaturan akun.'],
    ['ms', 'Anda boleh berhenti melanggan pada bila-bila masa di halaman tetapan akaun.'],
    ['da', 'Du kan opsige dit abonnement når som helst på siden med dine oplysninger.'],
    ['nb', 'Du kan avslutte abonnementet når som helst på siden med kontoen din.'],
    ['cs', 'Předplatné můžete kdykoli zrušit v nastavení svého účtu.'],
    ['sk', 'Predplatné môžete kedykoľvek zrušiť v nastaveniach vášho účtu.'],
    ['es', 'Puede cancelar su suscripción cuando quiera desde su cuenta.'],
    ['ca', 'Podeu cancel·lar la vostra subscripció quan vulgueu des del vostre compte.'],
    ['fi', 'Voit lopettaa tilauksen milloin tahansa omalla tililläsi, jos haluat.'],
    ['eu', 'Harpidetza edozein unetan utzi dezakezu zure kontuaren orrian.'],
  ])('tells near languages apart: %s', (lang, text) => {
    expect(guessLanguage(text)).toBe(lang);
  });

  it.each(['', '12345 !?', 'OK', 'Unsubscribe', 'Newsletter'])('is not sure about "%s"', text => {
    expect(guessLanguage(text)).toBeNull();
  });

  it('is not misled by a few foreign letters', () => {
    expect(guessLanguage('The sum Σ of the values is not what you want, and Привет is how you greet.')).toBe('en');
  });

  it('reads no more than it needs', () => {
    expect(guessLanguage(`${'You and the others are not in the list. '.repeat(200)}${'и не на это '.repeat(100_000)}`)).toBe('en');
  });
});
