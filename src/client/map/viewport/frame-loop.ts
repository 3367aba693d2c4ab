/** Draws frames on demand: one per request, and more while something moves. */

/** Asks the browser for animation frames while one is needed. */
export class FrameLoop {
  /** Frames so far. */
  drawn = 0;
  private scheduled = 0;
  private stopped = false;
  private waiting: (() => void)[] = [];
  private readonly frame: (now: number) => boolean;

  /** `frame` draws one frame and returns true if another is needed. */
  constructor(frame: (now: number) => boolean) {
    this.frame = frame;
  }

  request(): void {
    if (this.scheduled || this.stopped) return;
    this.scheduled = requestAnimationFrame((now) => {
      this.scheduled = 0;
      this.drawn += 1;
      if (this.frame(now)) this.request();
      else this.settle();
    });
  }

  /** Resolves when no frame is pending. */
  idle(): Promise<void> {
    if (!this.scheduled || this.stopped) return Promise.resolve();
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  stop(): void {
    this.stopped = true;
    cancelAnimationFrame(this.scheduled);
    this.scheduled = 0;
    this.settle();
  }

  private settle(): void {
    if (this.scheduled) return;
    const done = this.waiting;
    this.waiting = [];
    for (const resolve of done) resolve();
  }
}
