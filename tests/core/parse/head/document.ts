import type { Block, SourceDocument } from '../../../../src/core/read'

/** A document of lines, as a reader hands it on; `facts` are what its page says of itself. */
export const document = (lines: readonly string[], facts: Partial<SourceDocument> = {}): SourceDocument => ({
  file: 'x', kind: 'text', title: null, address: null, published: null,
  blocks: lines.map((text): Block => ({ kind: 'text', text })), ...facts,
})

/** What follows a title in most reports. */
export const body = (year: number): readonly string[] => [
  `本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
  '一、总体情况',
  '稳步推进。',
  '二、主动公开政府信息情况',
  '六、其他需要报告的事项',
  '无。',
]
