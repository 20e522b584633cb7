import { describe, expect, it } from 'vitest';
import { heard } from './hearing.ts';

describe('spelling', () => {
  it('with and without diacritics is the same, both ways', () => {
    expect(heard('soporte técnico', 'soporte tecnico', 'es')).toEqual(['soporte tecnico']);
    expect(heard('neodpovidejte', 'Neodpovídejte', 'cs')).toEqual(['Neodpovídejte']);
  });

  it.each([['Größe', 'GRÖSSE'], ['smörgås', 'smorgas'], ['øl', 'ol'], ['łódź', 'lodz'], ['đến', 'den'], ['ёлка', 'елка'], ['œuvre', 'oeuvre']])('%s is %s', (pattern, text) => {
    expect(heard(pattern, text, 'xx')).toEqual([text]);
  });

  it('keeps letters apart that are letters of their own', () => {
    expect(heard('мой', 'мои', 'ru')).toEqual([]);
    expect(heard('мой', 'мои\u0306', 'ru')).toEqual(['мои\u0306']);
  });

  it('of Turkish i does not depend on its dot', () => {
    expect(heard('aboneliği iptal', 'ABONELİĞİ İPTAL, aboneligi ıptal', 'tr')).toEqual(['ABONELİĞİ İPTAL', 'aboneligi ıptal']);
  });

  it('of German umlauts may be ae, oe, ue', () => {
    expect(heard('kündig*', 'kuendigen', 'de')).toEqual(['kuendigen']);
    expect(heard('(zurück|kündigen) jetzt', 'zurueck jetzt', 'de')).toEqual(['zurueck jetzt']);
  });
});

describe('spans', () => {
  it('hold soft hyphens and zero-width characters within words', () => {
    expect(heard('unsubscribe here', 'x un\u00adsub\u200bscribe\u200e here\u200b y')).toEqual(['un\u00adsub\u200bscribe\u200e here']);
  });

  it('stand right behind surrogate pairs', () => {
    expect(heard('call us', '😀😀 call us 😀')).toEqual(['call us']);
    expect(heard('call us', '𝐂𝐚𝐥𝐥 𝐮𝐬!')).toEqual(['𝐂𝐚𝐥𝐥 𝐮𝐬']);
  });

  it('hold whole characters that fold to several', () => {
    expect(heard('find', 'x ﬁnd y')).toEqual(['ﬁnd']);
    expect(heard('株', '㈱ABC', 'ja')).toEqual(['㈱']);
  });

  it('hold marks typed apart from their letters', () => {
    expect(heard('kündigen', 'ku\u0308ndigen!', 'de')).toEqual(['ku\u0308ndigen']);
  });
});

describe('scripts without spaces', () => {
  it('are heard inside running text', () => {
    expect(heard('送信専用', 'このメールは送信専用です', 'ja')).toEqual(['送信専用']);
    expect(heard('อย่าตอบกลับ', 'โปรดอย่าตอบกลับอีเมลนี้', 'th')).toEqual(['อย่าตอบกลับ']);
  });

  it('count gaps in characters', () => {
    expect(heard('请勿 …2 回复', '请勿直接回复', 'zh-CN')).toEqual(['请勿直接回复']);
    expect(heard('请勿 …1 回复', '请勿直接回复', 'zh-CN')).toEqual([]);
  });

  it('do not mind spaces, in Korean neither', () => {
    expect(heard('발신 전용', '발신전용 메일', 'ko')).toEqual(['발신전용']);
    expect(heard('발신전용', '이것은 발신 전용입니다', 'ko')).toEqual(['발신 전용']);
  });

  it('let brackets touch', () => {
    expect(heard('请(勿|不要)回复', '请不要回复。', 'zh-CN')).toEqual(['请不要回复']);
  });

  it('end sentences with their own marks', () => {
    expect(heard('请勿 … 回复', '请勿。回复', 'zh-CN')).toEqual([]);
    expect(heard('请勿 … 回复', '请勿！回复', 'zh-CN')).toEqual([]);
  });

  it('remember an earlier beginning when a longer word overlaps the latest', () => {
    expect(heard('回 … 回复', '回了回复', 'zh-CN')).toEqual(['回了回复']);
  });

  it('fold half-width kana and jamo in pieces', () => {
    expect(heard('ガイド', 'ｶﾞｲﾄﾞ', 'ja')).toEqual(['ｶﾞｲﾄﾞ']);
    expect(heard('전용', '전용'.normalize('NFD'), 'ko')).toEqual(['전용'.normalize('NFD')]);
  });
});

describe('scripts with points and clitics', () => {
  it('hear an Arabic word behind its clitics, with or without short vowels', () => {
    expect(heard('*اشتراك', 'إلغاء والاشْتِراك', 'ar')).toEqual(['والاشْتِراك']);
    expect(heard('*رسالة', 'بالرســالة', 'ar')).toEqual(['بالرســالة']);
  });

  it('take Arabic and Persian letters for one another', () => {
    expect(heard('ایمیل', 'ايميل', 'fa')).toEqual(['ايميل']);
  });

  it('hear Hebrew behind its prefixes, pointed or not', () => {
    expect(heard('*הודעה', 'לַהוֹדָעָה', 'he')).toEqual(['לַהוֹדָעָה']);
  });

  it('keep the vowels of Hindi and Thai', () => {
    expect(heard('की', 'का कि', 'hi')).toEqual([]);
    expect(heard('उत्तर न दें', 'कृपया उत्तर न दें।', 'hi')).toEqual(['उत्तर न दें']);
  });

  it('end sentences in Arabic, Hindi and Greek letters', () => {
    expect(heard('a … b', 'a؟ b. A। b.', 'xx')).toEqual([]);
  });
});
