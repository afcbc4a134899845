import { type Part, reading } from './reading.ts'

export const namedBodies: Part = {
  title: { kk: 'Мәтін атап қана өткен органдар', ru: 'Органы, которые текст лишь называет', en: 'Bodies that the text only names' },
  readings: [
    reading(
      49,
      {
        kk: 'Адвокатура, әділет органдары, ұлттық қауіпсіздік органдары, ішкі істер органдары, Жоғары Сот Кеңесі, Конституциялық Кеңес, Сот жюриі және ғылыми-консультациялық кеңес лауазымдары бар органдар ретінде тіркеледі. Олардың өкілеттіктері мен міндеттері мәтінде берілгеннен артық та, кем де емес; беттерінде мәтін бұдан әрі ештеңе айтпайтыны көрсетіледі.',
        ru: 'Адвокатура, органы юстиции, национальной безопасности и внутренних дел, Высший Судебный Совет, Конституционный Совет, Судебное жюри и научно-консультативный совет внесены как органы с должностями. Полномочий и обязанностей у них ровно столько, сколько даёт текст, и на их страницах сказано, что дальше текст не идёт.',
        en: 'The Bar, the justice, national security and internal affairs bodies, the High Judicial Council, the Constitutional Council, the Jury of Judges and the scientific-consultative council exist as bodies with offices. They hold exactly the powers and duties that the text gives them, and their pages say that the text goes no further.',
      },
      'concept.bodies.definition',
      'concept.course.subject',
      'concept.course.named-topics',
      'concept.advocate.role',
      'concept.justice-ministry.court-guidance',
      'prosecutor.coercion.bringing-24-hours',
      'judge.appointment.supreme.hjc-recommends',
      'judge.appointment.local.hjc-recommends',
      'prosecutor.pg.high-judicial-council-member',
      'principle.legality.constitutionality.refer-council',
      'court.plenary.judicial-jury.discuss',
      'court.supreme.plenary.elect-judicial-jury',
      'court.supreme.scientific-council',
    ),
  ],
}
