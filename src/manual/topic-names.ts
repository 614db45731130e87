/** What `wirecopy help` can tell about, beside the commands. The texts are loaded when one is asked for. */
export const topicNames = [
  'formats',
  'carriers',
  'publication',
  'templates',
  'many-stories',
  'styles',
  'themes',
  'configuration',
  'environment',
  'terminal',
  'diagnostics',
  'exit-codes',
] as const;

export type TopicName = (typeof topicNames)[number];
