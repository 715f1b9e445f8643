/**
 * Does something once the frame that the browser is making is on the screen, so that what is slow to draw holds up nothing that
 * stands around it. Asked for several times before that, it is done once.
 */
export class AfterPaint {
  private asked = false;

  constructor(private readonly what: () => void) {}

  ask() {
    if (this.asked) return;
    this.asked = true;
    // A task after the frame's callbacks comes after its paint.
    requestAnimationFrame(() =>
      setTimeout(() => {
        this.asked = false;
        this.what();
      }),
    );
  }
}
