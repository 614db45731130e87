/** Stories that are not running text: interviews, live entries, boxes, scores, tables, verse. */
import { addBody, addList, paragraphsOf, signOf } from './body.js';
import { specials } from './forms/bodies.js';
import type { Writer } from './writer.js';

type Special = (typeof specials)[number];

export function addSpecial(w: Writer): void {
  const { draft, random } = w;
  const form = w.form('special', specials) as Special;
  draft.zone = 'body';
  const kinds: Record<Special, () => void> = {
    'interview by letters': () =>
      interview(
        w,
        w.words('qa').map((label) => `${label} `),
      ),
    'interview by names': () => {
      const [host, guest] = [w.authors[0] as string, w.person()];
      const last = (name: string) => w.upper(name.split(' ').at(-1) as string);
      interview(
        w,
        random.chance(0.5) ? [`${last(host)}: `, `${last(guest)}: `] : [`${w.word('outlets')}: `, `${guest}: `],
      );
    },
    'interview, bare questions': () => interview(w, null),
    'live entries': () => {
      for (const text of paragraphsOf(w, 5, 'short')) {
        const time = w.at('{hh}:') + random.whole(10, 59);
        draft.add('paragraph', `${time}${random.pick([' ', ' – ', ': '])}${text}`);
      }
      draft.unjudged.add('date');
    },
    'fact box': () => {
      addBody(w, 'paragraphs');
      draft.add('subhead', w.has('factbox') ? w.word('factbox') : w.fill('{K}'));
      addList(w, signOf(w), random.whole(3, 5));
    },
    'score lines': () => {
      addBody(w, 'paragraphs');
      for (let at = 0; at < random.whole(3, 6); at++) {
        const [one = '', other = ''] = random.some(w.words('places'), 2);
        draft.add(
          'table',
          `${one} ${random.whole(0, 5)}${random.pick(['–', '-', ', ', ':'])}${random.whole(0, 5)} ${other}`.replace(
            /(\d), (\d) (.*)$/,
            '$1, $3 $2',
          ),
        );
      }
    },
    'table by tabs': () => table(w, '\t'),
    'table by spaces': () => table(w, '    '),
    verse: () => {
      addBody(w, 'paragraphs');
      for (const line of random.some(w.story.items, 4))
        draft.add('verse', `${w.fill(line)}${random.pick([',', '', ''])}`);
    },
    timeline: () => {
      addBody(w, 'paragraphs');
      let year = random.whole(1950, 1999);
      for (const item of random.some(w.story.items, 4)) {
        draft.add(
          'paragraph',
          `${year}${random.pick([': ', ' – ', ' — '])}${w.fill(item)}${random.pick(['.', '.', ''])}`,
        );
        year += random.whole(1, 9);
      }
    },
    recipe: () => {
      addBody(w, 'paragraphs');
      for (const head of random.some(w.story.subheads, 2)) {
        draft.add('subhead', w.fill(head));
        addList(w, signOf(w), random.whole(2, 4));
      }
    },
  };
  kinds[form]();
}

/** @param labels of the one who asks and the one who answers; null for questions that stand by themselves */
function interview(w: Writer, labels: readonly string[] | null): void {
  const { draft, random } = w;
  const answers = paragraphsOf(w, 5, 'as written');
  draft.add('paragraph', answers.shift() as string);
  const questions = random.some(w.words('questions'), answers.length);
  for (const [at, question] of questions.entries()) {
    if (labels === null) draft.add('verse', question);
    else draft.add('paragraph', `${labels[0] ?? 'Q: '}${question}`);
    draft.add('paragraph', `${labels === null ? '' : (labels[1] ?? 'A: ')}${answers[at]}`);
  }
  if (labels !== null) draft.speakers.push(...labels.map((label) => label.trim()));
  draft.forms['interview'] = draft.forms['special'] as string;
}

function table(w: Writer, gap: string): void {
  const { draft, random } = w;
  addBody(w, 'paragraphs');
  draft.forms['table'] = gap === '\t' ? 'by tabs' : 'by spaces';
  const wide = Math.max(...w.words('places').map((one) => one.length));
  for (const place of random.some(w.words('places'), random.whole(3, 6))) {
    const cells = [random.whole(1, 40), random.whole(1, 40), random.whole(1, 99)].map(String);
    const name = gap === '\t' ? place : place.padEnd(wide);
    draft.add('table', [name, ...cells].join(gap));
  }
}
