/** The shells that there are completions for. The scripts are loaded when one is asked for. */
export const shellNames = ['bash', 'zsh', 'fish'] as const;

export type ShellName = (typeof shellNames)[number];
