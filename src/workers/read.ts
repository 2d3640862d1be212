import { loadIntake } from '@/engine/read-intake'
import type { Intake } from '@/engine/read-intake'

/** Reads one intake per message, off the main thread. */
self.addEventListener('message', ({ data }: MessageEvent<{ readonly job: number; readonly intake: Intake }>) => {
  void loadIntake(data.intake).then((result) => self.postMessage({ job: data.job, result }))
})
