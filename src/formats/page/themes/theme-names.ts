/** Names of the page themes: the sheets themselves are loaded when a page is made. */
export const pageThemeNames = ['newspaper', 'plain'] as const;

export type PageThemeName = (typeof pageThemeNames)[number];
