export const security = {
  title: 'Mijn account',
  lead: 'Hoe u inlogt, waar u bent ingelogd, en hoe wij u bereiken.',
};
