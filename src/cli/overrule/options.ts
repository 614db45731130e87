/** What was read wrong, as it is asked for: the options, and which of them are of one story. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { checkedOverrule, givenRoles, type Overruled, ofOneStory, overruledKeys } from '../../overrule.js';

/** By key, what its help says. */
const rows: Record<keyof Overruled, readonly [string, string]> = {
  headline: ['--headline <text>', 'what the headline is'],
  deck: ['--deck <text>', 'the line under it'],
  byline: ['--byline <text>', 'who wrote it: By A and B, House'],
  dateline: ['--dateline <text>', 'where and when: OSMER, May 2 (AP)'],
  date: ['--date <text>', 'its date'],
  slug: ['--slug <text>', 'its slug'],
  source: ['--source <text>', 'the outlet or agency it is from'],
  language: ['--language <tag>', 'the language it is in: de, pt-BR'],
  role: [
    '--role <lines>',
    `what lines are, by the numbers of explain: 3=subhead,7-9=discard (${givenRoles.join(', ')})`,
  ],
};

export type OverruleFlags = { [key in keyof Overruled]?: string };

/** The heading of the options in help. */
export const SET_RIGHT = 'Setting right what was read wrong ("" for none; or in story.meta.json):';

/** The options, each checked as it is given. */
export function overruleOptions(): Option[] {
  return overruledKeys.map((key) => {
    const [flags, description] = rows[key];
    return new Option(flags, description).helpGroup(SET_RIGHT).argParser((value: string) => {
      try {
        return checkedOverrule(key, value);
      } catch (error) {
        throw new InvalidArgumentError((error as Error).message);
      }
    });
  });
}

/** What the options say; undefined where they say nothing. */
export function overruledBy(flags: OverruleFlags): Overruled | undefined {
  const given = overruledKeys.filter((key) => flags[key] !== undefined);
  return given.length === 0 ? undefined : Object.fromEntries(given.map((key) => [key, flags[key]]));
}

/** Refuses what is of one story where there may be several files. */
export function refuseForSeveral(command: Command, given: Overruled | undefined, meta?: string): void {
  const key = meta !== undefined ? 'meta' : given === undefined ? undefined : ofOneStory(given);
  if (key === undefined) return;
  command.error(`error: --${key} is for one story, and there can be several: put it into story.meta.json beside each`);
}
