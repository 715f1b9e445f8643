const dark = matchMedia('(prefers-color-scheme: dark)');

/**
 * Says when a chart's colours no longer are those of what surrounds it: the device or the person turned to the other look, or the page
 * goes to paper and comes back.
 */
export class Scheme {
  /** Which of a colour's values holds, for `lookOf`. */
  now: 'light' | '' = '';

  constructor(private readonly changed: () => void) {}

  watch() {
    dark.addEventListener('change', this.changed);
    addEventListener('look', this.changed);
    addEventListener('beforeprint', this.toPaper);
    addEventListener('afterprint', this.toScreen);
  }

  unwatch() {
    dark.removeEventListener('change', this.changed);
    removeEventListener('look', this.changed);
    removeEventListener('beforeprint', this.toPaper);
    removeEventListener('afterprint', this.toScreen);
  }

  private readonly toPaper = () => this.turn('light');
  private readonly toScreen = () => this.turn('');

  private turn(scheme: 'light' | '') {
    this.now = scheme;
    this.changed();
  }
}
