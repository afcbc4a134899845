/** The regions of the country placed schematically: each leads to its prosecutor's office. */
import type { Body } from '../../law/bodies/body.ts'
import type { Said } from '../../law/kernel/said.ts'
import { type Ask, to } from '../request.ts'
import { P } from '../words/pages.ts'

export interface Branch {
  readonly stream: string
  readonly body: Body
}
/** Column and row of a grid, west to east and north to south, and the name in a line or two. */
interface Place {
  readonly x: number
  readonly y: number
  readonly name: Said
}
const oblast = (x: number, y: number, kk: string, ru: string, en: string): Place => ({
  x,
  y,
  name: { kk: `${kk} облысы`, ru: ru.endsWith('ая') ? `${ru} область` : `область ${ru}`, en: `${en} Oblast` },
})
const city = (x: number, y: number, kk: string, ru: string, en: string): Place => ({
  x,
  y,
  name: { kk: `${kk} қаласы`, ru: `город ${ru}`, en: `${en} City` },
})
const PLACES: Readonly<Record<string, Place>> = {
  'kz-westkz': oblast(0, 1, 'Батыс Қазақстан', 'Западно-Казахстанская', 'West Kazakhstan'),
  'kz-atyrau': oblast(0, 2, 'Атырау', 'Атырауская', 'Atyrau'),
  'kz-mangystau': oblast(0, 3, 'Маңғыстау', 'Мангистауская', 'Mangystau'),
  'kz-aktobe': oblast(1, 2, 'Ақтөбе', 'Актюбинская', 'Aktobe'),
  'kz-kostanay': oblast(2, 0, 'Қостанай', 'Костанайская', 'Kostanay'),
  'kz-northkz': oblast(3, 0, 'Солтүстік Қазақстан', 'Северо-Казахстанская', 'North Kazakhstan'),
  'kz-akmola': oblast(3, 1, 'Ақмола', 'Акмолинская', 'Akmola'),
  'kz-pavlodar': oblast(4, 0, 'Павлодар', 'Павлодарская', 'Pavlodar'),
  'kz-ulytau': oblast(2, 2, 'Ұлытау', 'Ұлытау', 'Ulytau'),
  'kz-karaganda': oblast(3, 2, 'Қарағанды', 'Карагандинская', 'Karaganda'),
  'kz-abai': oblast(5, 1, 'Абай', 'Абай', 'Abai'),
  'kz-eastkz': oblast(6, 1, 'Шығыс Қазақстан', 'Восточно-Казахстанская', 'East Kazakhstan'),
  'kz-kyzylorda': oblast(2, 3, 'Қызылорда', 'Кызылординская', 'Kyzylorda'),
  'kz-turkistan': oblast(3, 3, 'Түркістан', 'Туркестанская', 'Turkistan'),
  'kz-zhambyl': oblast(4, 3, 'Жамбыл', 'Жамбылская', 'Zhambyl'),
  'kz-almatyobl': oblast(5, 3, 'Алматы', 'Алматинская', 'Almaty'),
  'kz-zhetisu': oblast(5, 2, 'Жетісу', 'Жетісу', 'Zhetisu'),
  'kz-astana': city(4, 1, 'Астана', 'Астана', 'Astana'),
  'kz-shymkent': city(3, 4, 'Шымкент', 'Шымкент', 'Shymkent'),
  'kz-almaty': city(5, 4, 'Алматы', 'Алматы', 'Almaty'),
}
const W = 124
const H = 46
const wrap = (s: string): readonly string[] => {
  const words = s.split(/(?<=-)| /)
  if (s.length < 16) return [s]
  const middle = Math.ceil(words.length / 2)
  const join = (part: readonly string[]) => part.join(' ').replaceAll('- ', '-')
  return [join(words.slice(0, middle)), join(words.slice(middle))]
}

export const RegionMap = ({ ask, all }: { ask: Ask; all: readonly Branch[] }) => (
  <svg class="map" viewBox={`0 0 ${7 * W} ${5 * H + 4}`} role="group" aria-label={P.map[ask.lang]}>
    {all
      .filter(b => b.stream.startsWith('office/') && b.body.level === 'oblast')
      .flatMap(b => {
        const at = PLACES[b.body.territory]
        if (!at) return []
        const [x, y] = [at.x * W + 2, at.y * H + 2]
        const lines = wrap(at.name[ask.lang])
        return [
          <a key={b.stream} href={to(ask, `/matter/${b.stream}`)}>
            <rect x={x} y={y} width={W - 4} height={H - 4} rx="5" />
            {lines.map((l, i) => (
              <text key={l} x={x + (W - 4) / 2} y={y + H / 2 + 2 + (i - (lines.length - 1) / 2) * 13} text-anchor="middle">
                {`${l} `}
              </text>
            ))}
          </a>,
        ]
      })}
  </svg>
)
