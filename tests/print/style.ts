import type { Code } from '../../src/core/schema'
import type { Random } from './random'
import type { Style } from './sheet'

/** The ways in which authors write figures, blanks and labels. */

const wide = (text: string): string => text.replace(/[0-9]/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0))
const grouped = (text: string): string => text.replace(/^(-?\d+)/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, ','))

export const MISPRINTS: Readonly<Record<string, string>> = {
  refused_law_prohibits: '2.其他法律行政止公开',
  unavailable_needs_creation: '2.没有现成信息需另行制做',
  not_processed_excessive: '4.无正当理由大量反复 申请',
  other_unpaid_fee: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理',
  normative_documents: '规范性文件',
}

export interface Writing {
  readonly blank: string
  readonly figures: 'plain' | 'grouped' | 'wide' | 'padded' | 'counted'
  readonly labels: 'plain' | 'ascii' | 'listed' | 'spaced' | 'misprinted' | 'lines'
}

export const PLAIN: Writing = { blank: '', figures: 'plain', labels: 'plain' }

export const randomWriting = (r: Random, blanks: readonly string[]): Writing => ({
  blank: r.pick(blanks),
  figures: r.pick(['plain', 'plain', 'grouped', 'wide', 'padded', 'counted'] as const),
  labels: r.pick(['plain', 'plain', 'ascii', 'listed', 'spaced', 'misprinted', 'lines'] as const),
})

export function styleOf(writing: Writing): Style {
  const figure = (code: Code, value: number | null): string => {
    if (value === null) return writing.blank
    const text = code.endsWith('.amount') ? plainDecimal(value) : String(value)
    switch (writing.figures) {
      case 'grouped': return grouped(text)
      case 'wide': return wide(text)
      case 'padded': return `${text}\u00a0\u00a0`
      case 'counted': return code.endsWith('.amount') || code.endsWith('_change') ? text : `${text}件`
      default: return text
    }
  }
  const label = (text: string, row: string): string => {
    switch (writing.labels) {
      case 'ascii': return text.replace(/（/g, '(').replace(/）/g, ') ').replace(/，/g, ', ').replace(/^(\d)\./, '$1. ')
      case 'listed': return text.replace(/^(\d)\./, '$1、')
      case 'spaced': return text.replace(/(.{6})/g, '$1 ')
      case 'lines': return text.replace(/(.{7})(?=.)/g, '$1\n')
      case 'misprinted': return MISPRINTS[row] ?? text
      default: return text
    }
  }
  return { figure, label }
}

const plainDecimal = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(6).replace(/0+$/, ''))
