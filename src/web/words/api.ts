/** The words of the page on the HTTP API. */
import type { Said } from '../../law/kernel/said.ts'

export const A = {
  title: { kk: 'HTTP API', ru: 'HTTP API', en: 'HTTP API' },
  lead: {
    kk: 'Беттерде жасалатынның бәрі осында да жасалады: сол әрекеттер, сол нормалар, сол жауаптар. Қате application/problem+json түрінде, қабылдамау барлық себебімен беріледі.',
    ru: 'Всё, что делается на страницах, делается и здесь: те же действия, те же нормы, те же ответы. Ошибки – в виде application/problem+json, отказ – со всеми основаниями.',
    en: 'Everything that pages do can be done here: the same acts, the same norms, the same answers. Errors are application/problem+json; a refusal comes with every finding.',
  },
  example: { kk: 'Мысал', ru: 'Пример', en: 'Example' },
  routes: { kk: 'Мекенжайлар', ru: 'Адреса', en: 'Routes' },
  acts: { kk: 'Әрекеттер', ru: 'Действия', en: 'Acts' },
} satisfies Record<string, Said>
