/** How far a run is: a line on the terminal that changes, and nothing where nobody looks. */

import type { Environment } from './environment.js';
import { writeAll } from './output.js';

/** Between two drawings, in milliseconds: a fifth of a second is alive, and no flicker. */
const INTERVAL = 200;
/** Of a terminal that does not say how wide it is. */
const DEFAULT_COLUMNS = 80;

export class Progress {
  private stories = 0;
  /** Of the inputs that are done, and of the stories of the one that is not. */
  private bytes = 0;
  private within = 0;
  private drawn = 0;
  private shown = false;
  private total: number | null = null;
  private readonly begun = performance.now();

  /** @param visible whether there is a terminal that it can be drawn on */
  constructor(
    private readonly environment: Environment,
    private readonly visible: boolean,
  ) {}

  /** Says how many bytes there are in all; null where nobody knows. */
  expect(bytes: number | null): void {
    this.total = bytes;
  }

  /** A story is done; its length is nearly that of its bytes. */
  story(length: number): void {
    this.stories++;
    this.within += length;
  }

  /** An input is done, and its bytes are known. */
  input(bytes: number): void {
    this.bytes += bytes;
    this.within = 0;
  }

  /** Draws the line, if it is time to. */
  draw(): void {
    const now = performance.now();
    if (!this.visible || now - this.drawn < INTERVAL) return;
    this.drawn = now;
    // One column less than there are: a line that fills the last one may be wrapped, and is not drawn over any more.
    const room = (this.environment.messageColumns() || DEFAULT_COLUMNS) - 1;
    this.print(`\r\x1b[K${progressLine(this.stories, this.bytes + this.within, this.total, now - this.begun, room)}`);
    this.shown = true;
  }

  /** Takes the line away, for what is to stay on the screen, or in the end. */
  clear(): void {
    if (!this.shown) return;
    this.print('\r\x1b[K');
    this.shown = false;
  }

  private print(text: string): void {
    try {
      writeAll(this.environment.stderr, text);
    } catch {
      // A terminal that has gone away shows nothing.
    }
  }
}

/** The bar inside its brackets, in columns. */
const WIDEST_BAR = 20;
const NARROWEST_BAR = 5;

/**
 * The line: "[####----] 40% · 1,234 stories · 2,468/s · 0:12 left". Where that is too wide the bar gets shorter, then it
 * goes, and then what stands last.
 * @param milliseconds since the beginning
 * @param room in columns
 */
export function progressLine(
  stories: number,
  bytes: number,
  total: number | null,
  milliseconds: number,
  room = Number.POSITIVE_INFINITY,
): string {
  const rate = milliseconds > 0 ? (stories * 1000) / milliseconds : 0;
  const parts = [`${stories.toLocaleString('en')} stories`, `${Math.round(rate).toLocaleString('en')}/s`];
  if (total === null || total === 0) return fitting(parts, room);
  const part = Math.min(1, bytes / total);
  parts.unshift(`${Math.floor(part * 100)}%`);
  if (part > 0.01) parts.push(`${duration((milliseconds * (1 - part)) / part)} left`);
  const line = parts.join(SEPARATOR);
  const bar = Math.min(WIDEST_BAR, room - line.length - '[] '.length);
  if (bar < NARROWEST_BAR) return fitting(parts, room);
  const full = Math.round(part * bar);
  return `[${'#'.repeat(full)}${'-'.repeat(bar - full)}] ${line}`;
}

const SEPARATOR = ' · ';

/** As many of the parts as there is room for. */
function fitting(parts: readonly string[], room: number): string {
  let line = parts.join(SEPARATOR);
  for (let count = parts.length - 1; line.length > room; count--) line = parts.slice(0, count).join(SEPARATOR);
  return line;
}

/** "0:12", "1:02:03". */
export function duration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
