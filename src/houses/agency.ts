/** An agency's copy as it stands on the web or in a mail, without its envelope. */
import { plain } from './plain.js';
import type { Style } from './style.js';

export const agency: Style = {
  ...plain,
  name: 'agency',
  description: 'agency copy without its envelope: a dateline that names the agency, credits in brackets',
  datelineTells: true,
  endMarks: ['==Kyodo', 'Enditem'],
  signs: {
    lines: ['Our Standards: The Thomson Reuters Trust Principles.', '==Kyodo', 'Enditem', 'AAP RTV'],
    openers: ['(reporting by', 'our standards: the thomson', 'associated press writer', '(eds:', 'eds:'],
  },
};
