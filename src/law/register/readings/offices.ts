import { type Part, reading } from './reading.ts'

export const offices: Part = {
  title: { kk: 'Соттардағы лауазымдар', ru: 'Должности в судах', en: 'Offices' },
  readings: [
    reading(
      10,
      {
        kk: 'Мәтін Жоғары Сот Кеңесінің актісін екі түрлі сөзбен атайды; екеуі де бір ғана қадамды – кепілдемені білдіреді.',
        ru: 'Акт Высшего Судебного Совета текст называет двумя словами; оба означают один и тот же шаг – рекомендацию.',
        en: 'The text uses two words for the act of the High Judicial Council; both mean one and the same step, a recommendation.',
      },
      'judge.appointment.supreme.hjc-recommends',
      'judge.appointment.local.hjc-recommends',
      'judge.collegium-chair.hjc-recommends',
      'judge.supreme-chair.hjc-recommends',
      'judge.chair.local.hjc-recommends',
    ),
    reading(
      11,
      {
        kk: 'Мерзімі біткен төраға сол соттың судьясы болып қала береді. Бос орын болмаса, жергілікті немесе басқа соттың төрағасы не алқа төрағасы өз келісімімен, конкурссыз тең немесе төмен тұрған сотқа ұсынылады. Сот қайта ұйымдастырылғанда, таратылғанда немесе судьялар саны қысқарғанда судьяларды осылай ұсынуға болады, бірақ бұл міндетті емес.',
        ru: 'Председатель, срок которого истёк, остаётся судьёй того же суда. При отсутствии вакансии председатель местного или другого суда либо председатель коллегии с его согласия и без конкурса представляется в равный или нижестоящий суд. При реорганизации, упразднении или сокращении так можно поступить и с судьями, но обязанности в этом нет.',
        en: 'A chair whose term has ended goes on as a judge of the same court. Where there is no vacancy, the chair or panel chair of a local or other court is proposed, with consent and without competition, to a court of equal or lower level. On reorganisation, abolition or cuts the same may be done for judges, but it is not owed.',
      },
      'judge.chair.expiry.continues',
      'judge.chair.no-vacancy.presentation',
      'judge.reorganisation.transfer.grounds',
      'judge.transfer.consent',
      'judge.transfer.level',
    ),
    reading(
      12,
      {
        kk: 'Қалалық сот астанада және республикалық маңызы бар қалаларда облыстық сотқа, ал басқа жерлерде аудандық сотқа теңестіріледі.',
        ru: 'Городской суд в столице и городах республиканского значения приравнен к областному, в остальных местах – к районному.',
        en: 'A city court is equated to an oblast court in the capital and in cities of republican significance, and to a district court elsewhere.',
      },
      'court.system.local-courts',
      'court.system.tiers',
    ),
    reading(
      13,
      {
        kk: 'Уәкілетті орган – дербес орган; мәтін оны бұдан нақты атамайды, жүйе де бар органның бірімен теңестірмейді.',
        ru: 'Уполномоченный орган – самостоятельный орган; точнее текст его не называет, и система не отождествляет его ни с каким другим.',
        en: 'The authorised body is a body of its own kind; the text names it no further, and the system equates it with no other body.',
      },
      'court.local.create',
      'court.local.reorganise',
      'court.local.abolish',
      'court.local.proposal',
      'court.local.judges.total',
      'court.local.judges.per-court',
      'court.oblast.plenary.administrator-consent',
      'court.oblast.plenary.administrator-dismissal',
      'court.supreme.chair.authorised-body-head',
      'court.supreme.plenary.hear-reports',
    ),
    reading(
      14,
      {
        kk: 'Облыстық сот төрағасы уақытша болмайтын кезде міндетін сол соттың алқа төрағасына немесе судьясына өзі жүктейді. Жоғарғы Сот Төрағасының мерзімі біткенде оның өкілеттігі мерзімінен бұрын тоқтағандағы тәртіп қолданылады: міндетті Президент жүктейді.',
        ru: 'На время отсутствия председатель областного суда сам возлагает свои обязанности на председателя коллегии или судью этого суда. При истечении срока Председателя Верховного Суда поступают так же, как при досрочном прекращении: обязанности возлагает Президент.',
        en: 'For a temporary absence the chair of an oblast court assigns the duties to a panel chair or a judge of that court. Expiry of the term of the Chair of the Supreme Court is treated as early termination is: the President assigns the duties.',
      },
      'court.oblast.chair.substitution.temporary',
      'court.supreme.chair.substitution.resignation-or-early-termination',
    ),
    reading(
      15,
      {
        kk: 'Судья туралы материалдар екі негіздің кез келгені бойынша Сот жюриіне беріледі: не сот төрелігін іске асырудағы көрсеткіші төмен, не заңдылықты бұзғаны үшін кемінде екі тәртіптік жазасы бар. Екеуінің қатар болуы талап етілмейді.',
        ru: 'Материалы о судье передаются в Судебное жюри по любому из двух оснований: низкие показатели отправления правосудия либо два и более дисциплинарных взыскания за нарушения законности. Их совпадения не требуется.',
        en: 'Materials on a judge go to the Jury of Judges on either ground: poor results in administering justice, or two or more disciplinary penalties for breaches of legality. Both together are not required.',
      },
      'court.plenary.judicial-jury.discuss',
      'court.plenary.judicial-jury.decision',
    ),
    reading(
      16,
      {
        kk: '«Жергілікті және басқа соттардың жалпы отырыстары» дегенде облыстық сот мәртебесі бар соттар ұғынылады; аудандық соттарда жалпы отырыс болмайды.',
        ru: 'Под пленарными заседаниями местных и других судов понимаются заседания судов со статусом областного; в районных судах их нет.',
        en: '“Plenary sessions of local and other courts” means courts with the status of an oblast court; district courts have none.',
      },
      'court.oblast.organs',
      'court.oblast.plenary.frequency',
      'court.oblast.plenary.district-chair-candidates',
      'court.plenary.convene',
      'court.supreme.chair.candidates-to-plenaries',
      'court.supreme.chair.district-chair-candidates-to-council',
    ),
  ],
}
