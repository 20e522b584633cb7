import type { Scorecard } from '../../src/core/model/scorecard.ts';
import { bad } from './companies.ts';
import { credit, norm, provenance, scorecard, wall, way } from './scorecards.ts';

const origin = provenance('contact', { text: 'صفحة الاتصال في shop.example، ‏24 نوفمبر 2026' });

/** A company worded in Arabic, its quotes as literal as they stand on the pages. */
export const badInArabic: Scorecard = scorecard({
  lang: 'ar', dir: 'rtl', company: { name: 'متجر المثال', domain: 'shop.example' }, verdict: 'يصعب الوصول إليهم',
  summary: 'يمكنك الكتابة إليهم، لكن المغادرة تتطلب مكالمة.', coverageText: 'سُمع 78٪ مما يُحتسب', dateText: '24 نوفمبر 2026', rubricText: 'المعيار، الإصدار 1',
  reach: [
    way({ action: 'اكتب رسالة', provenance: origin }),
    way({ kind: 'phone', action: 'اتصل', value: '+1 202 555 0123', href: 'tel:+12025550123', detail: 'من الاثنين إلى الجمعة، 9–17 · مجانًا', provenance: origin }),
  ],
  walls: [
    wall({ severityText: 'حرج', sentence: 'لا يتيح المغادرة إلا بالهاتف', why: 'الدخول بنقرة والخروج بمكالمة يبقيان من يريد الرحيل.', norms: [norm({ text: 'قد لا يفي بواجب توفير زر للإلغاء.', tierText: 'ملزِم، معيار محدد' })], quotes: [{ text: 'لإلغاء اشتراكك اتصل بنا بين 9 و5.', note: '', provenance: origin, spot: { ref: 1, path: 'p', quote: 'لإلغاء اشتراكك', address: 'https://shop.example/help/cancel', mail: null } }] }),
    wall({ detector: 'no-reply-wording', severity: 'moderate', severityText: 'متوسط', sentence: 'يطلب منك ألّا ترد', criterion: 'M2', points: 3, norms: [], quotes: [{ text: 'This mailbox does not accept replies.', note: '', provenance: origin, spot: null }] }),
  ],
  leave: [way({ kind: 'unsubscribe', action: 'ألغِ الاشتراك', value: 'https://shop.example/leave', label: 'إدارة التفضيلات', href: 'https://shop.example/leave', provenance: origin, spot: null })],
  credits: [credit({ sentence: 'يدعوك إلى الرد', quote: 'ما عليك إلا الرد على هذه الرسالة.', provenance: origin })],
  categories: bad.categories,
  read: [origin],
});
