import { type Part, reading } from './reading.ts'

export const time: Part = {
  title: { kk: 'Уақыт пен мерзімдер', ru: 'Время и сроки', en: 'Time' },
  readings: [
    {
      ...reading(
        1,
        {
          kk: 'Күнмен және аймен белгіленген мерзімдер күнтізбе бойынша есептеледі. Мерзімді бастайтын оқиға болған күн есепке кірмейді. Аймен есептелетін мерзім соңғы айдың сол санында, ондай сан болмаса, айдың соңғы күнінде бітеді. Соңғы күні жұмыс күні болмаса, мерзім келесі жұмыс күні бітеді. Сағатпен белгіленген мерзім түн мен мереке күндерін қоса, үзіліссіз өтеді.',
          ru: 'Сроки в днях и месяцах календарные. День события, с которого идёт срок, не считается. Срок в месяцах истекает в то же число последнего месяца, а если такого числа нет – в последний день этого месяца. Если последний день нерабочий, срок истекает в следующий рабочий день. Срок в часах идёт непрерывно, в том числе ночью и в праздники.',
          en: 'Terms in days and in months are calendar terms. The day of the event that starts a term is not counted. A term in months ends on the same date of the last month or, where there is no such date, on the last day of that month. If the last day is not a working day, the term ends on the next working day. A term in hours runs by the clock, through nights and holidays.',
        },
        'prosecutor.inspection.deadline-one-month',
        'prosecutor.inspection.delegation.report',
        'prosecutor.act.protest.review-10-days',
        'prosecutor.act.representation.one-month',
        'prosecutor.act.resolution.execution-term',
        'prosecutor.act.prescription.mandatory-term',
        'prosecutor.act.sanction.24-hours',
        'prosecutor.coercion.bringing-24-hours',
      ),
      general: true,
    },
    reading(
      2,
      {
        kk: 'Наразылықтың он күндік мерзімі, ұсыныстың бір айлық мерзімі және екі жерде аталған жиырма төрт сағат адресат актіні алған сәттен басталады; алынғаны белгіленбесе, акт шығарылған сәттен есептеледі. Тексерістің бір айы оны жүргізу туралы қаулы шыққан күннен есептеледі. Прокурор нақты күнді атаса, ол күн жылжымайды; жұмыс күні болмаса, жүйе ескертеді.',
        ru: 'Десять дней для протеста, месяц для представления и оба срока в двадцать четыре часа идут с момента получения адресатом, а если получение не отмечено – с момента издания акта. Месяц проверки идёт со дня вынесения постановления о ней. Названная прокурором календарная дата не переносится; если это нерабочий день, система предупреждает.',
        en: 'The ten days for a protest, the month for a representation and both terms of twenty-four hours run from receipt by the addressee or, where no receipt is recorded, from issue. The month of an inspection runs from the day on which its resolution is issued. A calendar date that the prosecutor names is not moved; if it is not a working day, the system warns.',
      },
      'prosecutor.act.protest.review-10-days',
      'prosecutor.act.representation.one-month',
      'prosecutor.act.sanction.24-hours',
      'prosecutor.coercion.bringing-24-hours',
      'prosecutor.inspection.deadline-one-month',
      'prosecutor.inspection.delegation.report',
      'prosecutor.act.resolution.execution-term',
      'prosecutor.act.prescription.mandatory-term',
    ),
    {
      ...reading(
        3,
        {
          kk: 'Мәтінде қолданысқа енгізілген күні көрсетілмеген норма кез келген күні күшінде деп саналады. Жоғарғы Сот Төрағасының алып тасталған өкілеттігі қолданылу шегімен сақталған: ол 2006 жылғы 31 желтоқсанды қоса алғанда ғана күшінде болды.',
          ru: 'Норма, для которой текст не называет даты введения в действие, считается действующей в любой день. Исключённое полномочие Председателя Верховного Суда сохранено в реестре с пределом действия: оно действовало по 31 декабря 2006 года включительно.',
          en: 'A norm for which the text gives no commencement date is taken to be in force on every day. The repealed power of the Chair of the Supreme Court is kept in the register with its end: it was in force up to and including 31 December 2006.',
        },
        'court.supreme.chair.repealed-item',
      ),
      general: true,
    },
    reading(
      4,
      {
        kk: 'Мәтін өзге заңдарға қалдырған шамалар (шағым беру мерзімі, істі қарау мерзімі, қылмыс үшін санкцияның шегі) параметр болып енгізіледі: әрқайсысының қолданылатын күні мен дереккөзі бар, әкімші оны өзгерте алады. Көрсетілім үшін қойылған мәндер солай деп белгіленеді.',
        ru: 'Величины, которые текст оставляет другим законам (срок обжалования, срок рассмотрения дела, пределы санкции за преступление), заданы параметрами: у каждой есть даты действия и источник, администратор может её изменить. Демонстрационные значения помечены.',
        en: 'Values that the text leaves to other laws (the time to appeal, the time to consider a case, the limits of the sanction for an offence) are parameters: each has its dates and its source, and an administrator may change it. Demonstration values are marked as such.',
      },
      'prosecutor.application.consider',
      'prosecutor.act.protest.review-10-days',
      'prosecutor.act.resolution.execution-term',
      'court.power.hear-cases',
      'concept.court-instance.appeal',
      'concept.justice.coercion-within-sanction',
      'principle.legality.criminal.sets-punishment',
      'hearing.panel.first-instance-larger',
    ),
  ],
}
