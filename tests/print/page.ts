/** The report around its tables, in invented words. */

export interface Page {
  readonly title: string
  readonly year: number
  /** Prose between a table's title and the table. */
  readonly between?: string
}

export const pageOf = (year: number, body = '测试市青山区人民政府'): Page => ({ title: `${body}${year}年政府信息公开工作年度报告`, year })

export function around(page: Page): { readonly before: readonly string[]; readonly after: readonly string[] } {
  return {
    before: [
      page.title,
      `本报告所列数据的统计期限自${page.year}年1月1日起至12月31日止。`,
      '一、总体情况',
      `${page.year}年，本机关举办培训3次，制作图解12篇，接听电话840个，网站栏目5个作了调整。`,
    ],
    after: ['五、存在的主要问题及改进情况', '下一年将继续改进，重点做好3个方面的工作。', '六、其他需要报告的事项', '无其他需要报告的事项。'],
  }
}
