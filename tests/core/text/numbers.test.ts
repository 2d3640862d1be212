import { describe, expect, it } from 'vitest'
import { cardCount, count, money, percent, percentChange, points, range, rateText, signed } from '../../../src/core/text/numbers'

describe('numbers as they are printed', () => {
  it('marks thousands from four digits and takes the true minus', () => {
    expect([0, 999, 1733, 1234567, -3].map(count)).toEqual(['0', '999', '1,733', '1,234,567', '−3'])
    expect([3, 0, -12].map(signed)).toEqual(['+3', '0', '−12'])
  })

  it('shortens counts on cards from 100,000, in Chinese only', () => {
    expect(cardCount(99_999, 'zh')).toBe('99,999')
    expect(cardCount(123_456, 'zh')).toBe('12.3万')
    expect(cardCount(12_345_678, 'zh')).toBe('1,234.6万')
    expect(cardCount(123_000_000, 'zh')).toBe('1.23亿')
    expect(cardCount(123_456, 'en')).toBe('123,456')
  })

  it('keeps the decimals of money and adds 亿元 from 10,000万元', () => {
    expect(money(1228.6106)).toBe('1,228.6106')
  })

  it('prints rates beside their fraction, small ones by the fraction first', () => {
    expect(rateText(71, 148, 'zh')).toEqual({ text: '48.0%', fraction: '71/148', whole: '48.0%（71/148）' })
    expect(rateText(5, 12, 'zh')).toEqual({ text: '5/12（42%）', fraction: '5/12', whole: '5/12（42%）' })
    expect(rateText(3, 9, 'zh')).toEqual({ text: '3/9', fraction: '3/9', whole: '3/9' })
    expect(rateText(5, 12, 'en').text).toBe('5/12 (42%)')
    expect(rateText(2000, 3000, 'en').whole).toBe('66.7% (2,000/3,000)')
  })

  it('never says 100 % or 0 % by rounding', () => {
    expect(percent(9999, 10_000)).toBe('>99.9%')
    expect(percent(1, 10_000)).toBe('<0.1%')
    expect(percent(148, 148)).toBe('100%')
    expect(percent(0, 148)).toBe('0%')
    expect(percent(71, 148, 2)).toBe('47.97%')
    expect(percent(1, 29_999, 2)).toBe('<0.01%')
  })

  it('prints changes with their sign, and none from a small base', () => {
    expect(points(71 / 148 - 42 / 81)).toBe('−3.9')
    expect(points(0.1241)).toBe('+12.4')
    expect(points(0)).toBe('0.0')
    expect(points(-0.0002), 'a difference that is there is not printed as none').toBe('<0.1')
    expect(percentChange(154, 81)).toBe('+90.1%')
    expect(percentChange(154, 218)).toBe('−29.4%')
    expect(percentChange(45, 9)).toBeNull()
  })

  it('keeps both signs of a range', () => {
    expect(range('40.1%', '56.0%', 'zh')).toBe('40.1%～56.0%')
    expect(range('40.1%', '56.0%', 'en')).toBe('40.1%–56.0%')
    expect(range('−17.1', '+9.5', 'en')).toBe('−17.1 to +9.5')
  })
})
