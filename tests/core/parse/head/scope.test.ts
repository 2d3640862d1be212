import { describe, expect, it } from 'vitest'
import { readHead } from '../../../../src/core/parse/head'
import { document } from './document'

const scopeOf = (title: string, preamble: string, text: string) => readHead(document([title, preamble, '一、总体情况', text])).scope

describe('the scope', () => {
  it.each([
    // the whole region's requests are counted
    ['青石县人民政府办公室2023年政府信息公开工作年度报告', '', '2023年，全县共收到政府信息公开申请30件，办结29件。', 'aggregate'],
    ['青石市2023年政府信息公开工作年度报告', '', '全市各级行政机关共受理政府信息公开申请3119件。', 'aggregate'],
    ['青石市政府信息公开工作年度报告（2023年）', '', '本年度全区共收到70件申请。', 'aggregate'],
    ['年度报告', '', '全年，全区接收通过邮寄、网络提交的各类政府信息公开申请共计81件。', 'aggregate'],
    ['青石县2023年政府信息公开工作年度报告', '', '2023年全县政府信息公开申请共计81件。', 'aggregate'],
    ['青石县人民政府办公室2023年政府信息公开工作年度报告', '', '2023年，我县共收到政府信息公开申请30件。', 'aggregate'],
    ['青石县人民政府2023年政府信息公开工作年度报告', '', '各乡镇、各部门收到政府信息公开申请80件，县政府本级收到政府信息公开申请20件。', 'aggregate'],
    // units summed
    ['年度报告', '本报告汇总全区各有关单位政府信息公开工作情况编制而成。', '稳步推进。', 'aggregate'],
    ['年度报告', '本报告由县政府办公室综合各乡镇、各部门年度报告编制而成。', '稳步推进。', 'aggregate'],
    // one body's own
    ['青石县人民政府2023年政府信息公开工作年度报告', '', '2023年，本机关共收到政府信息公开申请12件。', 'own'],
    ['年度报告', '', '我局全年共受理依申请公开政府信息5件，均按期答复。', 'own'],
    ['年度报告', '', '本办收到的申请中，网络渠道8件，办结政府信息公开申请8件。', 'own'],
    ['青石县人民政府2023年政府信息公开工作年度报告', '', '县政府本级共收到政府信息公开申请12件。', 'own'],
    // by the title
    ['青石县人力资源局2023年政府信息公开工作年度报告', '', '全县共受理工伤认定申请300件、仲裁申请20件。', 'own'],
    ['青石县2023年政府信息公开工作年度报告', '', '本部分所列数据按表统计。本行政区域内稳步推进。', 'aggregate'],
    ['青石县人民政府2023年政府信息公开工作年度报告', '', '稳步推进。', 'aggregate'],
    ['青石县2023年政府信息公开工作年度报告', '', '本机关2023年未收取信息公开处理费。', 'aggregate'],
    ['青石高新区管理委员会2023年政府信息公开工作年度报告', '', '稳步推进。', 'aggregate'],
    ['青石县国有资产监督管理委员会2023年政府信息公开工作年度报告', '', '稳步推进。', 'own'],
    ['青石县人民政府办公室2023年政府信息公开工作年度报告', '', '市政府共受理政府信息公开申请1295件。', 'own'],
    ['青石县公安局2023年政府信息公开工作年度报告', '', '全市累计发布警情播报52期，开展培训3次，共收到申请5件。', 'own'],
    ['青石县白水街道办事处2023年政府信息公开工作年度报告', '', '稳步推进。', 'own'],
    ['青石县税务局2023年政府信息公开工作年度报告', '', '全县税务系统共收到政府信息公开申请5件。', 'own'],
  ])('%s · %s%s → %s', (title, preamble, text, scope) => {
    expect(scopeOf(title, preamble, text).value).toBe(scope)
  })

  it('comes with its sentence and place', () => {
    const scope = scopeOf('青石县人民政府办公室2023年政府信息公开工作年度报告', '序言。', '工作稳步推进。2023年，全县共收到政府信息公开申请30件，办结29件。')
    expect(scope.evidence).toBe('2023年，全县共收到政府信息公开申请30件')
    expect(scope.place).toEqual({ block: 3, start: 7, end: 29 })
  })

  it('is null where nothing speaks of it', () => {
    expect(scopeOf('年度报告', '', '稳步推进。')).toEqual({ value: null, evidence: null, place: null })
    expect(scopeOf('年度报告', '', '因本机关不掌握相关政府信息无法提供的3件。').value).toBeNull()
  })
})
