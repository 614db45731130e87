/** What holds inside a group of RTF, and is as before when the group ends. */

/** What a group is for. */
export type Destination =
  | 'copy'
  | 'left'
  | 'fonts'
  | 'styles'
  | 'lists'
  | 'overrides'
  | 'info'
  | 'fact'
  | 'instruction'
  | 'level';

/** What is set for a paragraph. */
export interface ParagraphState {
  style: number;
  list: number;
  level: number;
  outline: number;
  /** How many tables it stands in. */
  tables: number;
  /** An item of an old-style list: numbered, or not; null where it is none. */
  item: 'numbered' | 'bullet' | null;
}

export const PARAGRAPH: ParagraphState = { style: 0, list: 0, level: 0, outline: 9, tables: 0, item: null };

/** A group's state. */
export interface State {
  destination: Destination;
  /** How many characters stand behind a `\u` for those who can't read it. */
  fallback: number;
  font: number;
  bold: boolean;
  italic: boolean;
  hidden: boolean;
  deleted: boolean;
  href: string | null;
  paragraph: ParagraphState;
  /** The field that the group is part of. */
  field: { instruction: string } | null;
  /** Whether the group stands for another one that is read instead, after its end. */
  ends: (() => void) | null;
}

export function firstState(): State {
  return {
    destination: 'copy',
    fallback: 1,
    font: -1,
    bold: false,
    italic: false,
    hidden: false,
    deleted: false,
    href: null,
    paragraph: PARAGRAPH,
    field: null,
    ends: null,
  };
}
