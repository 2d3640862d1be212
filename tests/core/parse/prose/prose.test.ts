import { describe, expect, it } from 'vitest'
import { readClaims } from '../../../../src/core/parse/prose'
import { countedIn } from '../../../../src/core/parse/prose/numbers'
import type { Block } from '../../../../src/core/read/block'

const text = (...lines: string[]): Block[] => lines.map((line) => ({ kind: 'text', text: line }))
/** `value: first meaning`, with `%` for shares and `?` where it only counts when it agrees. */
const said = (...lines: string[]): string[] => readClaims(text(...lines)).map((c) =>
  `${c.value}${c.over ? '%' : ''}${c.loose ? '?' : ''} ${c.meanings[0]!.length > 3 ? `${c.meanings[0]![0]!}+${c.meanings[0]!.length}` : c.meanings[0]!.join('+')}`.replace(/requests\./g, '').replace(/challenges\./g, ''))
const BOTH = (result: string) => `litigation_direct.${result}+litigation_after_review.${result}`

describe('requests in the prose', () => {
  it('are what came in, what was done and what is left', () => {
    expect(said('（二）依申请公开。全年收到政府信息公开申请40件，上年结转3件，办结41件，结转下年度继续办理2件。')).toEqual(['40 new.total', '3 carried_in.total', '41 handled.total', '2 carried_out.total'])
    expect(said('本年新收12件，上年结转1件，办理结果总计11件，结转下年2件。')).toEqual(['12 new.total', '1 carried_in.total', '11 handled.total', '2 carried_out.total'])
  })

  it('agree with received or handled where the sentence can mean either', () => {
    const [claim] = readClaims(text('全局共办理依申请公开政府信息 7 件。'))
    expect(claim!.meanings).toEqual([['requests.new.total'], ['requests.handled.total'], ['requests.new.total', 'requests.carried_in.total']])
  })

  it('stand before their words as well as behind', () => {
    expect(said('依申请公开方面，全区共收到60件申请，办结58件，另有2件按照规定顺延到下年度答复。')).toEqual(['60 new.total', '58 handled.total', '2 carried_out.total'])
    expect(said('全年收到9份政府信息公开申请，均按时答复。')).toEqual(['9 new.total'])
    expect(said('收到政府信息公开申请5件，对其中3件予以公开，1件部分公开。')).toEqual(['5 new.total', '3 granted.total', '1 partly_granted.total'])
    expect(said('收到依申请公开信息17条，其中：予以公开4条，不予公开（内部事务信息）2条，不予处理11条。')).toEqual(['17 new.total', '4 granted.total', '11 not_processed_petition.total+5'])
  })

  it('name the year that a carry-over comes from or goes to', () => {
    const period = '统计期限为2024年1月1日至12月31日。'
    expect(said(`${period}2024年共收到10件政府信息公开申请，2023年结转政府信息公开申请2件，办结11件，结转2025年度继续办理1件。`)).toEqual(['10 new.total', '2 carried_in.total', '11 handled.total', '1 carried_out.total'])
    expect(said(`${period}结转至2027年3件政府信息公开申请。`)).toEqual([])
  })

  it('have outcomes with shares at the decimals that are printed', () => {
    const line = '办结政府信息公开申请80件，其中予以公开及部分公开40件，占50.00%；不予公开8件（10%）；无法提供20件，占比25.0%；不予处理4件，占5%；其他处理8件。'
    expect(said(line)).toEqual(['80 handled.total', '40 granted.total+partly_granted.total', '50% granted.total+partly_granted.total', '8 refused_state_secret.total+8', '10% refused_state_secret.total+8',
      '20 unavailable_not_held.total+unavailable_needs_creation.total+unavailable_unclear.total', '25% unavailable_not_held.total+unavailable_needs_creation.total+unavailable_unclear.total',
      '4 not_processed_petition.total+5', '5% not_processed_petition.total+5', '8 other_overdue_correction.total+other_unpaid_fee.total+other_rest.total'])
    expect(readClaims(text(line)).filter((c) => c.over).map((c) => [c.decimals, c.over])).toEqual([[2, ['requests.handled.total']], [0, ['requests.handled.total']], [1, ['requests.handled.total']], [0, ['requests.handled.total']]])
    expect(readClaims(text(line)).at(-1)!.meanings[1]).toEqual(['requests.other.total'])
  })

  it('have applicants and reasons', () => {
    expect(said('受理政府信息公开申请30件，其中自然人申请28件、商业企业2件；因本机关不掌握相关政府信息5件，重复申请1件。')).toEqual(['30 new.total', '28 new.natural', '2 new.business', '5 unavailable_not_held.total', '1 not_processed_repeat.total'])
  })

  it('are not the ways that they came in, nor what is answered beside them', () => {
    expect(said('全年收到政府信息公开申请36件，其中网络申请1件、信函申请35件，当面申请0件；回复网民留言53件，重新答复2件，办理人大代表建议12件，受理群众来信7件。')).toEqual(['36 new.total'])
    expect(said('受理群众网上来访34件，办结34件，办结率100%。')).toEqual([])
  })
})

describe('review and litigation in the prose', () => {
  it('are counts of cases and their results', () => {
    expect(said('依申请公开收到申请5件。行政复议 3 件，结果维持 1 件，结果纠正 1 件，尚未审结 1 件。诉讼 1 件，结果维持。')).toEqual(
      ['5 new.total', '3 review.total', '1 review.upheld', '1 review.corrected', '1 review.pending', `1 ${BOTH('total')}`, `1 ${BOTH('upheld')}`])
    expect(said('因政府信息公开引起的行政复议351件，其中结果维持72件，被纠正64件，其他结果178件，尚未审结37件；行政诉讼46件，其中维持25件。')).toEqual(
      ['351 review.total', '72 review.upheld', '64 review.corrected', '178 review.other', '37 review.pending', `46 ${BOTH('total')}`, `25 ${BOTH('upheld')}`])
  })

  it('have one result for all of them', () => {
    expect(said('信息公开类行政复议6件，诉讼4件，均获维持。')).toEqual(['6 review.total', `4 ${BOTH('total')}`, '6 review.upheld', `4 ${BOTH('upheld')}`])
    expect(said('信息公开类行政复议6件，结果维持。')).toEqual(['6 review.total'])
  })

  it('name their route, or come together', () => {
    expect(said('因信息公开未经复议直接起诉2件，复议后起诉一件。')).toEqual(['2 litigation_direct.total', '1 litigation_after_review.total'])
    expect(said('因政府信息公开引发行政复议、行政诉讼案件共5起。')).toEqual(['5 review.total+litigation_direct.total+litigation_after_review.total'])
  })

  it('are others where nothing speaks of disclosure', () => {
    expect(said('（五）监督保障。全年办理行政复议案件120件、行政诉讼案件56件。', '行政复议、行政诉讼分别为3件、1件。')).toEqual([])
  })
})

describe('documents and decisions in the prose', () => {
  it('are those made, repealed and in force', () => {
    expect(said('全年制发行政规范性文件2件，废止3件，现行有效14件。')).toEqual(['2 proactive.normative_documents.made', '3? proactive.normative_documents.repealed', '14 proactive.normative_documents.valid'])
    expect(said('集中发布现行有效行政规范性文件93件。作出行政许可决定1,234件、行政处罚决定书５６份。')).toEqual(['93 proactive.normative_documents.valid', '1234 proactive.licences.decisions'])
  })

  it('count only where they agree when published ones are spoken of', () => {
    expect(said('全年主动公开规章13件，行政规范性文件60件，其他文件162件。')).toEqual(['13? proactive.rules.made', '60? proactive.normative_documents.made'])
  })

  it('are named as the old form names them', () => {
    expect(said('规章对外公开总数量1件，规范性文件本年新制作数量3件，行政许可处理决定数量776件。')).toEqual(['1 proactive.rules.published_total', '3 proactive.normative_documents.newly_made', '776 proactive.licences.decisions'])
  })

  it('are not items of information', () => {
    expect(said('公布信息2599条，其中政策、规范性文件类信息68条，政府采购项目信息2536条，行政许可类信息69条，政策解读117篇；刊登规章、规范性文件等112件，公开行政处罚决定900件。')).toEqual([])
  })
})

describe('the reading of prose', () => {
  it('leaves out other years, comparisons, rough figures and the chapter on problems', () => {
    expect(said('统计期限为2023年1月1日至2023年12月31日。', '2022年收到政府信息公开申请20件，2023年收到政府信息公开申请30件，比上年增加10件，约5件待办。')).toEqual(['30 new.total'])
    expect(said('五、存在的主要问题及改进情况', '收到政府信息公开申请9件的单位答复不及时。', '六、其他需要报告的事项', '无。')).toEqual([])
    expect(said('收到政府信息公开申请50余件，上半年受理政府信息公开申请9件，去年收到政府信息公开申请8件。')).toEqual([])
  })

  it('makes no claim where the prose says two things', () => {
    expect(said('全区收到政府信息公开申请30件。', '区政府办公室收到政府信息公开申请12件。')).toEqual([])
    expect(said('收到政府信息公开申请30件。', '一年来收到政府信息公开申请30件。')).toEqual(['30 new.total'])
  })

  it('reads on over the breaks of lines and pages, and keeps the place', () => {
    const blocks = text('（二）依申请公开方面', '市政府共受理政府信息公开', '申请 12', '— 2 —', '95 件，办结 11', '件。')
    const claims = readClaims(blocks)
    expect(claims.map((c) => [c.value, c.place.block])).toEqual([[1295, 4], [11, 5]])
    const [, done] = claims
    expect(blocks[5]).toMatchObject({ text: '件。' })
    expect(done!.text).toBe('办结11件')
  })

  it('gives the clause as printed and where it stands', () => {
    const line = '全年收到政府信息公开申请 34 件，全部答复。'
    const [claim] = readClaims(text('一、总体情况', line))
    expect(claim).toMatchObject({ text: '全年收到政府信息公开申请34件', place: { block: 1 } })
    expect(line.slice(claim!.place.start, claim!.place.end)).toBe('全年收到政府信息公开申请 34 件')
  })

  it('leaves out what is no prose', () => {
    const blocks = text('全年收到政府信息公开申请3件。', '全年办结政府信息公开申请2件。')
    expect(readClaims(blocks, (b) => b === 0).map((c) => c.value)).toEqual([2])
    expect(said('一、本年新收政府信息公开申请数量15130000154二、上年结转政府信息公开申请数量0000000（七）总计14710000148')).toEqual([])
    expect(said('一、本年新收政府信息公开申请数量 34件 0件 0件 34件', '四、结转下年度继续办理', '2件', '0件')).toEqual([])
  })

  it('reads numbers in any writing', () => {
    expect(countedIn('收到1,234件,办结56件,另有1.2万件、3%、十二起和两宗,一百零五件').map((n) => n.value)).toEqual([1234, 56, 12000, 3, 12, 2, 105])
    expect(said('收到政府信息公开申请１２　件。')).toEqual(['12 new.total'])
  })
})
