/** The kinds of offices that the simulated bodies are made of. */
export interface Office {
  readonly slug: string
  readonly sector: string
  /** The end of its name under a province, and under a city or county. */
  readonly province: string
  readonly local: string
  /** How much more or less it is asked than a middling office. */
  readonly weight: number
  /** Does it license and punish? */
  readonly decides: boolean
}

const office = (slug: string, sector: string, province: string, local: string, weight: number, decides = true): Office => ({ slug, sector, province, local, weight, decides })

export const OFFICES: readonly Office[] = [
  office('general-office', '办公厅（室）', '人民政府办公厅', '人民政府办公室', 1.6, false),
  office('natural-resources', '自然资源', '自然资源厅', '自然资源局', 4.5),
  office('housing', '住房城乡建设', '住房和城乡建设厅', '住房和城乡建设局', 3.6),
  office('public-security', '公安', '公安厅', '公安局', 2.6),
  office('human-resources', '人力资源社会保障', '人力资源和社会保障厅', '人力资源和社会保障局', 2.2),
  office('market-regulation', '市场监管', '市场监督管理局', '市场监督管理局', 2.4),
  office('education', '教育', '教育厅', '教育局', 1.3),
  office('health', '卫生健康', '卫生健康委员会', '卫生健康委员会', 1.3),
  office('ecology', '生态环境', '生态环境厅', '生态环境局', 1.4),
  office('transport', '交通运输', '交通运输厅', '交通运输局', 1.1),
  office('agriculture', '农业农村', '农业农村厅', '农业农村局', 1.3),
  office('civil-affairs', '民政', '民政厅', '民政局', 0.8),
  office('development', '发展改革', '发展和改革委员会', '发展和改革委员会', 1.2),
  office('finance', '财政', '财政厅', '财政局', 0.9),
  office('justice', '司法', '司法厅', '司法局', 0.8),
  office('urban-management', '城市管理', '城市管理局', '城市管理局', 1.5),
  office('water', '水利', '水利厅', '水利局', 0.7),
  office('emergency', '应急管理', '应急管理厅', '应急管理局', 0.6),
  office('industry', '工业和信息化', '工业和信息化厅', '工业和信息化局', 0.5),
  office('commerce', '商务', '商务厅', '商务局', 0.4),
  office('culture', '文化旅游', '文化和旅游厅', '文化和旅游局', 0.4),
  office('forestry', '林业', '林业局', '林业局', 0.5),
  office('audit', '审计', '审计厅', '审计局', 0.3, false),
  office('medical-insurance', '医疗保障', '医疗保障局', '医疗保障局', 0.4),
  office('veterans', '退役军人事务', '退役军人事务厅', '退役军人事务局', 0.3, false),
  office('petitions', '信访', '信访局', '信访局', 0.5, false),
  office('statistics', '统计', '统计局', '统计局', 0.2, false),
  office('science', '科技', '科学技术厅', '科学技术局', 0.25, false),
  office('state-assets', '国资监管', '国有资产监督管理委员会', '国有资产监督管理委员会', 0.4, false),
  office('approval', '行政审批', '行政审批局', '行政审批局', 0.5),
  office('sports', '体育', '体育局', '体育局', 0.15, false),
  office('ethnic-affairs', '民族宗教', '民族宗教事务委员会', '民族宗教事务局', 0.15, false),
]
