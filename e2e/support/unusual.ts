/* Articles that are short and unlike the others: tests build a site of them. */

/** Runs from right to left, with a name and a word that do not. */
export const arabic = `---
title: "العمدة [ترفض]{mayor rejects bridge voice=article} الجسر"
dek: "والصيادون [يؤيدونه]{fishers supports bridge voice=article}، والقرار في مايو."
lang: ar
dateline: المدينة الساحلية، 3 مارس 2025
credit:
  name: صحيفة الميناء
actors:
  mayor:
    name: مريم لند
    role: عمدة المدينة
    kind: person
    side: البلدية
    aka: [لند]
  speaker:
    name: توم بيرغ
    role: المتحدث باسم العمدة
    kind: person
    side: البلدية
    aka: [بيرغ]
  fishers:
    name: اتحاد الصيادين
    kind: organization
    side: الميناء
  port:
    name: Port of Rotterdam
    kind: organization
    side: الميناء
proposals:
  bridge:
    title: بناء جسر إلى الجزيرة
  ferry:
    title: الإبقاء على العبّارة (NATO)
notes:
  n1: The mayor was re-elected in 2024.
---

قالت العمدة إن الجسر "[غير مقبول على الإطلاق]{mayor rejects bridge}".

وبحسب المتحدث توم بيرغ فإن العمدة [تفضّل الإبقاء على العبّارة]{mayor supports ferry via=speaker note=n1 id=relayed}.

وقال اتحاد الصيادين إنه [يقبل الجسر إذا بقيت العبّارة]{fishers open-to bridge if="إذا بقيت العبّارة"}.

وأضاف الاتحاد أن "[العبّارة شريان حياة]{fishers supports ferry}"، وأن ميناء Port of Rotterdam [يدرس المشروع]{port says bridge}.
`;

/** Tells who said what, and names nothing that anybody could be for or against. */
export const withoutProposals = `---
title: A quiet day in Harbour Town
dek: Nobody wants anything, and everybody says so.
lang: en
credit:
  name: The Harbour Gazette
actors:
  mayor:
    name: Maria Lind
    role: mayor
    kind: person
    aka: [Lind]
  speaker:
    name: Tom Berg
    role: spokesperson of the mayor
    kind: person
    aka: [Berg]
  council:
    name: Town council
    kind: government
---

“[Today is quiet]{mayor says},” said Mayor Maria Lind.

Her spokesperson said that she [hopes for rain]{mayor hopes via=speaker}.

Berg [denies]{speaker denies about=council} that the council was late.

The council [asks who was late]{council asks about=mayor}.
`;
