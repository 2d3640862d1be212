import type { FillCode } from './theme'

/** Own fixed patterns per code, for grey print and forced colours: ECharts' rotating decals would change a code's pattern with its neighbours. */
type Pattern = 'solid' | 'fine' | 'wide' | 'triangles' | 'horizontal' | 'dots' | 'vertical'

const PATTERNS: Readonly<Record<FillCode, Pattern>> = {
  'out-1': 'solid', 'out-2': 'fine', 'out-3': 'triangles', 'out-4': 'horizontal', 'out-5': 'dots', 'out-6': 'vertical',
  'app-1': 'solid', 'app-2': 'fine', 'app-3': 'triangles', 'app-4': 'horizontal', 'app-5': 'dots', 'app-6': 'vertical', 'app-org': 'fine',
  'res-1': 'solid', 'res-2': 'wide', 'res-3': 'dots',
  'ser-1': 'solid', 'ser-2': 'fine', 'ser-3': 'horizontal', 'ser-4': 'dots',
}

/** The pattern of a fill, whatever stands beside it. */
export const patternOf = (code: FillCode): Pattern => PATTERNS[code]

export interface Decal {
  symbol: string
  symbolSize?: number
  color: string
  rotation?: number
  dashArrayX?: number[]
  dashArrayY?: number[]
}

const TURN = Math.PI / 4

/** The ECharts decal of a pattern in a colour (that of labels on the fill, half clear); `none` for a solid fill. */
export function decalOf(pattern: Pattern, color: string): Decal {
  switch (pattern) {
    case 'solid': return { symbol: 'none', color }
    case 'fine': return { symbol: 'rect', color, rotation: TURN, dashArrayX: [1, 0], dashArrayY: [1, 5] }
    case 'wide': return { symbol: 'rect', color, rotation: TURN, dashArrayX: [1, 0], dashArrayY: [2, 8] }
    case 'triangles': return { symbol: 'triangle', symbolSize: 0.8, color, dashArrayX: [9, 9], dashArrayY: [7, 3] }
    case 'horizontal': return { symbol: 'rect', color, dashArrayX: [1, 0], dashArrayY: [1, 4] }
    case 'dots': return { symbol: 'circle', symbolSize: 0.7, color, dashArrayX: [6, 6], dashArrayY: [5, 2] }
    case 'vertical': return { symbol: 'rect', color, rotation: Math.PI / 2, dashArrayX: [1, 0], dashArrayY: [1, 4] }
  }
}

/** Hatching of what is not there: a year without a report, a row that the form of that year lacks. */
export const HATCH: Omit<Decal, 'color'> = { symbol: 'rect', rotation: TURN, dashArrayX: [1, 0], dashArrayY: [1, 6] }
