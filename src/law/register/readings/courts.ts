import { type Part, reading } from './reading.ts'

export const courts: Part = {
  title: { kk: 'Соттар, жақынырақ', ru: 'Суды, подробнее', en: 'Courts, closer' },
  readings: [
    reading(
      48,
      {
        kk: 'Бірінші сатыда істі бір судьяның қарауы – жалпы ереже; кеңейтілген құрам заң талап еткенде ғана отырады. Талқылауды жабатын әр саты өз қаулысын шығарады. Заңсыз дәлелдеме туралы ереже істің барлық түріне қолданылады. Апелляциялық шағым мен наразылықты тараптар, шешім құқықтарына қатысты болған адамдар және прокурор бере алады, одан басқа ешкім бере алмайды.',
        ru: 'В первой инстанции правило – один судья; расширенный состав заседает лишь тогда, когда этого требует закон. Каждая инстанция, закрывающая разбирательство, выносит своё постановление. Правило о незаконных доказательствах действует по делам всех видов. Обжаловать или опротестовать решение могут стороны, те, чьи права оно затронуло, и прокурор, и никто более.',
        en: 'One judge is the rule at first instance; a larger bench sits only where law requires it. Each instance that closes its hearing makes its own ruling. The rule on unlawful evidence covers every kind of case. The parties, those whose rights the decision touches, and the prosecutor may appeal; nobody else.',
      },
      'hearing.panel.first-instance-single',
      'hearing.panel.first-instance-larger',
      'hearing.publicity.closed.reasoned-ruling',
      'judge.guidance.unlawful-evidence',
      'concept.court-instance.appeal',
      'party.equal.complain',
      'defence.right.appeal',
      'court-protest.not-in-force',
    ),
  ],
}
