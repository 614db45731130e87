/** The families of copy: each writes a whole draft. */
import { addEnd, addPageBottom, addPageTop, promosOf } from './around.js';
import { addBody, addCaption } from './body.js';
import { addByline, addDate, addDeck, addHead, addHeadline } from './head.js';
import { writeLabelled } from './labelled.js';
import { addSpecial } from './special.js';
import { addSummary } from './summary.js';
import type { Writer } from './writer.js';

export interface Family {
  name: string;
  share: number;
  /** Words that a book must have. */
  needs: readonly string[];
  write(w: Writer): void;
}

const plain = (w: Writer) => {
  addHead(w);
  addBody(w);
  addEnd(w);
};

const places = [
  'above the byline',
  'below the byline',
  'above the headline',
  'after the deck',
  'in the story',
] as const;

function summary(w: Writer): void {
  const { random } = w;
  const place = w.form('summaryPlace', places);
  if (place === 'above the headline') addSummary(w);
  addHeadline(w);
  if (random.chance(0.4) || place === 'after the deck') addDeck(w);
  if (place === 'above the byline' || place === 'after the deck') addSummary(w);
  if (random.chance(0.85)) addByline(w, false);
  if (random.chance(0.4)) addDate(w);
  if (place === 'below the byline') addSummary(w);
  addBody(w);
  if (place === 'in the story') moveSummary(w);
  addEnd(w);
}

/** A summary that stands after the first paragraph. */
function moveSummary(w: Writer): void {
  const { pieces } = w.draft;
  const from = pieces.length;
  addSummary(w);
  const moved = pieces.splice(from);
  const at = pieces.findIndex(({ role }) => role === 'paragraph');
  pieces.splice(at + 1, 0, ...moved);
}

function page(w: Writer): void {
  const { draft, random } = w;
  const headline = headlineAside(w);
  addPageTop(w, headline);
  draft.zone = 'head';
  addHead(w, undefined);
  if (w.has('share') && random.chance(0.5)) {
    draft.forms['share'] = 'share';
    const share = random.some(w.words('share'), random.whole(1, 4));
    if (random.chance(0.6)) for (const one of share) draft.add('furniture', one);
    else draft.add('furniture', share.join(' '));
  }
  if (w.has('captions') && random.chance(0.6)) addCaption(w);
  addBody(w, undefined, promosOf(w));
  addEnd(w, ['credit', 'bio', 'contact', 'correction']);
  addPageBottom(w);
  // A page has dates of its own, and outlets in its furniture.
  draft.unjudged.add('source');
}

function headlineAside(w: Writer): string {
  return w.fill(w.story.headlines[0] as string);
}

function release(w: Writer): void {
  const { draft, random } = w;
  const contact = () => {
    for (const line of w.fill(w.word('prcontact')).split('\\n')) draft.add('furniture', line);
  };
  const below = random.chance(0.4);
  draft.forms['contact'] = below ? 'below' : 'above';
  draft.zone = 'top';
  const top = w.word('prtop');
  draft.forms['releaseTop'] = top;
  draft.add('furniture', w.fill(top));
  if (!below) contact();
  if (random.chance(0.4)) addDate(w);
  draft.zone = 'head';
  addHeadline(w);
  if (random.chance(0.5)) addDeck(w);
  addBody(w);
  draft.zone = 'end';
  if (random.chance(0.7)) {
    const [title = '', ...about] = w.fill(w.word('prabout')).split('\\n');
    draft.add('tail', title);
    for (const line of about) draft.add('tail', line);
    draft.forms['boilerplate'] = 'boilerplate';
  }
  if (below) {
    for (const line of w.fill(w.word('prcontact')).split('\\n')) draft.add('tail', line);
  }
  if (random.chance(0.6)) {
    const end = w.random.pick(['###', '# # #', '-30-', '- ends -', '* * *', '-ENDS-']);
    draft.forms['releaseEnd'] = end;
    draft.add('tail', end);
  }
  draft.unjudged.add('notes').add('source').add('date');
}

function mail(w: Writer): void {
  const { draft, random } = w;
  draft.zone = 'top';
  const chat = w.has('chat') && random.chance(0.3);
  if (chat) {
    draft.forms['mailTop'] = 'chat';
    const time = w.at('{h}:{mi} {AMPM}');
    draft.add(
      'furniture',
      w.fill(random.pick(['{P} {t}', '[{t}] {P}', '{P}  {t}', '{P} [{t}]']), { P: w.authors[0] as string, t: time }),
    );
    draft.add('furniture', w.fill(w.word('chat')));
  } else {
    draft.forms['mailTop'] = 'headers';
    const headers = w.fill(w.word('mailheads')).split('\\n');
    for (const line of headers) draft.add('furniture', line, undefined, true);
  }
  if (!chat && random.chance(0.7)) {
    draft.zone = 'head';
    const greeting = w.word('greetings');
    draft.forms['greeting'] = greeting;
    for (const line of w.fill(greeting).split('\\n')) draft.add('furniture', line);
  }
  draft.zone = 'head';
  addHead(w);
  addBody(w);
  draft.zone = 'bottom';
  if (chat) {
    draft.add('tail', w.fill('{P} ') + w.at('{h}:{mi} {AMPM}'));
    draft.add('tail', w.word('chatend'));
  } else if (random.chance(0.8)) {
    const end = w.word('signoffs');
    draft.forms['mailEnd'] = end;
    for (const line of w.fill(end, { A: w.authors[0] as string }).split('\\n')) draft.add('tail', line);
  }
  draft.unjudged.add('date').add('source').add('notes').add('deck');
}

function special(w: Writer): void {
  const { draft, random } = w;
  if (!random.chance(0.4)) {
    addHead(w);
    addSpecial(w);
    addEnd(w);
    return;
  }
  const place = w.form('noticePlace', ['above the headline', 'below the headline', 'below the byline']);
  const notice = w.word('notices');
  draft.forms['notice'] = notice.slice(0, 40);
  const note = () => {
    for (const line of w.fill(notice).split('\\n')) draft.add('note', line);
  };
  if (place === 'above the headline') note();
  addHeadline(w);
  if (place === 'below the headline') note();
  if (random.chance(0.7)) addByline(w, false);
  if (place === 'below the byline') note();
  addBody(w);
  addEnd(w, ['endMark', 'credit', 'copyright']);
}

export const families: readonly Family[] = [
  { name: 'plain', share: 40, needs: [], write: plain },
  { name: 'summary', share: 12, needs: ['summary'], write: summary },
  { name: 'page', share: 22, needs: ['menu', 'footer'], write: page },
  { name: 'release', share: 8, needs: ['prtop', 'prcontact', 'prabout'], write: release },
  { name: 'email', share: 7, needs: ['mailheads', 'signoffs', 'greetings'], write: mail },
  { name: 'labelled', share: 6, needs: ['labels'], write: writeLabelled },
  { name: 'special', share: 8, needs: ['notices', 'qa'], write: special },
];
