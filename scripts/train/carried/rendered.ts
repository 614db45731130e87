/** Desk copy dressed as a page or as Markdown: its lines keep their roles, the shapes around them are drawn. */
import type { LineRole } from '../../../src/read/model/line-roles.js';
import { Random } from '../desk/random.js';
import type { Text } from '../samples.js';
import { Shell } from './shells.js';

interface Line {
  text: string;
  role: LineRole | null;
}

/** The lines of a text, items without their signs. */
function linesOf({ copy, labels }: Text): Line[] {
  return copy.grafs.map((graf, at) => {
    const role = labels[at] ?? null;
    const bullet = role === 'item' || role === 'summary-item' ? copy.bullet(graf, true) : null;
    return { text: bullet === null ? graf.text : copy.raw(graf).slice(bullet.text).replace(/\s+/g, ' ').trim(), role };
  });
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** A page. The same text and seed give the same page. */
export function pageOfDesk(text: Text, seed: string): string {
  return new PageWriter(new Random(`${seed}/${text.corpus}/${text.id}`), linesOf(text), text).whole();
}

class PageWriter {
  private readonly shell: Shell;
  private readonly parts: string[] = [];
  private readonly first: number;
  private readonly last: number;

  constructor(
    private readonly random: Random,
    private readonly lines: readonly Line[],
    private readonly source: Text,
  ) {
    this.shell = new Shell(random);
    const inBody = ({ role }: Line) => role === 'paragraph' || role === 'item' || role === 'subhead';
    this.first = lines.findIndex(inBody);
    this.last = lines.findLastIndex(inBody);
  }

  whole(): string {
    const { shell, random, lines } = this;
    const headAt = lines.findIndex(({ role }) => role === 'headline');
    const top = headAt < 0 ? this.first : headAt;
    const nested = random.whole(0, 3);
    // What is above the headline is the page's.
    this.around(0, top, 'menu');
    this.parts.push('<div>'.repeat(nested), shell.open('page'));
    this.head(Math.max(0, top), Math.max(0, this.first));
    this.parts.push(shell.open('body'));
    this.body(Math.max(0, this.first), this.last + 1);
    this.parts.push(shell.close('body'));
    if (random.chance(0.5)) this.parts.push(shell.close('page'), '</div>'.repeat(nested));
    this.around(this.last + 1, lines.length, random.chance(0.5) ? 'related' : 'footer');
    const body = this.parts.join(random.chance(0.5) ? '\n' : '');
    const language = this.source.truth.language ?? 'en';
    if (random.chance(0.15)) return body;
    return `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8">${this.facts()}</head><body>${body}</body></html>`;
  }

  private facts(): string {
    const { random, source } = this;
    const { headline, authors } = source.truth;
    if (!headline || random.chance(0.3)) return '';
    const outlet = random.pick(['Larkfield Echo', 'The Osmer Post', 'Valserena Hoy', 'Morgenblatt', 'eskerby.example']);
    let found = `<title>${escaped(headline)}${random.pick([' | ', ' - ', ' – ', ''])}${outlet}</title>`;
    if (random.chance(0.7))
      found += `<meta property="og:title" content="${escaped(headline).replace(/"/g, '&quot;')}">`;
    if (authors?.length && random.chance(0.6)) {
      const ld = { '@type': 'NewsArticle', headline, author: authors.map((name) => ({ '@type': 'Person', name })) };
      found += `<script type="application/ld+json">${JSON.stringify(ld).replace(/</g, '\\u003c')}</script>`;
    }
    return found;
  }

  /** Lines around the story. */
  private around(from: number, to: number, part: 'menu' | 'related' | 'footer'): void {
    const { shell, random } = this;
    if (from >= to) return;
    this.parts.push(shell.open(part));
    const listed = random.chance(0.4);
    const linked = part !== 'footer' && random.chance(0.8);
    for (let at = from; at < to; at++) {
      const { text, role } = this.lines[at] as Line;
      if (role !== 'outside' && role !== null) {
        this.parts.push(shell.close(part), this.line(at), shell.open(part));
        continue;
      }
      const inside = linked && text.length < 120 ? `<a href="/${at}">${escaped(text)}</a>` : escaped(text);
      this.parts.push(
        listed ? `<li>${inside}</li>` : random.chance(0.2) ? `<h3>${inside}</h3>` : `<div>${inside}</div>`,
      );
    }
    this.parts.push(shell.close(part));
  }

  private head(from: number, to: number): void {
    const wrapped = this.random.chance(0.5);
    if (wrapped) this.parts.push(this.random.pick(['<header>', '<div class="article-header">', '<div>']));
    for (let at = from; at < to; at++) {
      const next = this.lines[at + 1]?.role;
      const role = this.lines[at]?.role;
      // Who and when stand on one line of the page, each in its own element.
      if (role === 'byline' && next === 'date' && at + 1 < to && this.random.chance(0.4)) {
        const [by, date] = [this.lines[at] as Line, this.lines[at + 1] as Line];
        this.parts.push(
          `<div class="${this.random.pick(['meta', 'article-meta', 'info', 'entry-meta'])}"><span class="${this.random.pick(['author', 'byline', 'name'])}">${this.signed(by.text)}</span> <time>${escaped(date.text)}</time></div>`,
        );
        at++;
      } else this.parts.push(this.line(at));
    }
    if (wrapped) this.parts.push('</header></div>'.slice(wrapped ? 0 : 9));
  }

  private body(from: number, to: number): void {
    const { random } = this;
    for (let at = from; at < to; at++) {
      const { role } = this.lines[at] as Line;
      if (role === 'item' || role === 'summary-item') {
        const items: string[] = [];
        while (at < to && this.lines[at]?.role === role)
          items.push(`<li>${this.marked((this.lines[at++] as Line).text)}</li>`);
        at--;
        const tag = random.chance(0.8) ? 'ul' : 'ol';
        this.parts.push(`<${tag}>${items.join('')}</${tag}>`);
      } else this.parts.push(this.line(at));
    }
  }

  private line(at: number): string {
    const { shell, random } = this;
    const { text, role } = this.lines[at] as Line;
    switch (role) {
      case 'headline':
        return shell.around('headline', escaped(text));
      case 'deck':
        return shell.around('deck', escaped(text));
      case 'byline':
        return shell.around('byline', this.signed(text));
      case 'date':
        return shell.tag('date') === 'span'
          ? `<div>${shell.around('date', escaped(text))}</div>`
          : shell.around('date', escaped(text));
      case 'subhead':
        return shell.around(
          'subhead',
          !shell.tag('subhead').startsWith('h') || random.chance(0.1)
            ? `<strong>${escaped(text)}</strong>`
            : escaped(text),
        );
      case 'summary-label':
      case 'section-label':
      case 'summary-title':
        return random.chance(0.5) ? `<h3>${escaped(text)}</h3>` : `<p><b>${escaped(text)}</b></p>`;
      case 'summary-item':
      case 'item':
        return `<ul><li>${escaped(text)}</li></ul>`;
      case 'quote':
        return random.chance(0.6)
          ? `<blockquote>${escaped(text)}</blockquote>`
          : `<aside class="pullquote"><p>${escaped(text)}</p></aside>`;
      case 'table':
        return `<pre>${escaped(text)}</pre>`;
      case 'outside':
        return at > this.first && at < this.last
          ? shell.around('promo', this.promo(text))
          : `<div>${escaped(text)}</div>`;
      default:
        return shell.around('paragraph', this.marked(text));
    }
  }

  private promo(text: string): string {
    return this.random.chance(0.5) ? `<a href="/more">${escaped(text)}</a>` : escaped(text);
  }

  /** A byline, with its names linked, or a part of it. */
  private signed(text: string): string {
    const name = this.source.truth.authors?.find((one) => text.includes(one));
    if (name === undefined || this.random.chance(0.5)) return escaped(text);
    const at = text.indexOf(name);
    const rel = this.random.chance(0.4) ? ' rel="author"' : '';
    return `${escaped(text.slice(0, at))}<a${rel} href="/authors">${escaped(name)}</a>${escaped(text.slice(at + name.length))}`;
  }

  /** A paragraph, now and then with a link or emphasis in it. */
  private marked(text: string): string {
    const { random } = this;
    if (random.chance(0.75)) return escaped(text);
    const words = text.split(' ');
    const from = random.whole(0, words.length - 1);
    const to = Math.min(words.length, from + random.whole(1, 5));
    const [before, inside, after] = [words.slice(0, from), words.slice(from, to), words.slice(to)].map((some) =>
      escaped(some.join(' ')),
    );
    const [open, close] = random.pick([
      ['<a href="https://example.org/">', '</a>'],
      ['<strong>', '</strong>'],
      ['<em>', '</em>'],
    ] as const);
    return [before, open + inside + close, after].filter((one) => one !== '').join(' ');
  }
}

/** The same as Markdown. */
export function markdownOfDesk(text: Text, seed: string): string {
  const random = new Random(`${seed}/markdown/${text.corpus}/${text.id}`);
  const lines = linesOf(text);
  const { headline, authors } = text.truth;
  const parts: string[] = [];
  const front = Boolean(headline) && random.chance(0.4);
  const titled = !front || random.chance(0.5);
  if (front) {
    parts.push('---', `title: ${JSON.stringify(headline)}`);
    if (authors?.length && random.chance(0.6)) parts.push(`author: ${JSON.stringify(authors.join(', '))}`);
    parts.push('---', '');
  }
  const mark = (one: string) => one.replace(/^([#>*+-]|\d+\.)/, '\\$1').replace(/([*_`[\]<])/g, '\\$1');
  const emphasis = random.pick(['*', '_', '**', '']);
  const level = random.pick(['##', '##', '###']);
  lines.forEach(({ text: own, role }, at) => {
    const inside = mark(own);
    if (role === 'headline') {
      if (titled) parts.push(`# ${inside}`, '');
    } else if (role === 'subhead') parts.push(random.chance(0.85) ? `${level} ${inside}` : `**${inside}**`, '');
    else if (role === 'item' || role === 'summary-item') {
      parts.push(`- ${inside}`);
      if (lines[at + 1]?.role !== role) parts.push('');
    } else if (role === 'byline' || role === 'deck') parts.push(`${emphasis}${inside}${emphasis}`, '');
    else if (role === 'quote') parts.push(`> ${inside}`, '');
    else if (role === 'outside' && random.chance(0.4)) parts.push(`[${inside}](https://example.org/${at})`, '');
    else parts.push(inside, '');
  });
  return parts.join('\n');
}
