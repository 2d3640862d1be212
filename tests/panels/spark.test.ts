import { describe, expect, it } from 'vitest'
import { sparkOf } from '@/components/panels/spark'

describe('the small line of years', () => {
  it('runs from 0 at the bottom to the top of the common scale', () => {
    expect(sparkOf([0, 0.5, 0.25], 28, 18, 0.5).points).toEqual([{ x: 4, y: 14 }, { x: 14, y: 4 }, { x: 24, y: 9 }])
  })
  it('breaks where a year has no value, and shows a year between two gaps as a point', () => {
    const spark = sparkOf([0.1, 0.2, null, 0.3, null], 44, 18, 0.3)
    expect(spark.line.match(/M/g)).toHaveLength(2)
    expect(spark.points[2]).toBeNull()
    expect(spark.alone).toHaveLength(1)
  })
  it('is flat at 0 where all are 0', () => {
    expect(sparkOf([0, 0], 20, 10, 0).points.map((p) => p?.y)).toEqual([6, 6])
  })
})
