import { readIntake } from '@/engine/read-intake'
import type { IntakeData } from '@/engine/read-intake'

/** Reads one intake per message, off the main thread. */
self.addEventListener('message', ({ data }: MessageEvent<{ readonly job: number; readonly intake: IntakeData; readonly number: number }>) => {
  self.postMessage({ job: data.job, result: readIntake(data.intake, data.number) })
})
