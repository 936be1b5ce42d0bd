/** Letters of other scripts that look like Latin ones: [as written, as read], character by character. */
const pairs: readonly (readonly [written: string, read: string])[] = [
  // Cyrillic
  ['АВЕЅЗКМНІЈОРСТУХԌԚԜҮѴ', 'ABESEKMHIJOPCTYXGQWYV'],
  ['авеѕзкмніїјорстуухһԁɡԛԝѵгпиҏ', 'abesekmhiijopctyyxhdgqwvrnup'],
  // Greek
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹ', 'ABEZHIKMNOPTYXC'],
  ['αβεικνορτυχϲηωγςσμ', 'abeikvoptuxcnwycou'],
  // Armenian
  ['ՕՏԼՍոօսհցզ', 'OSLUnouhgq'],
  // Cherokee and Lisu
  ['ᎪᏴᏟᎠᎬᏀᎻᎥᎫᏦᏞᎷᏢᎡᏚᎢᏙᎳᏃ', 'ABCDEGHIJKLMPRSTVWZ'],
  ['ꓐꓑꓓꓖꓙꓚꓜꓝꓟꓠꓡꓢꓣꓥꓧꓪꓫꓬꓮꓰꓲꓳꓴꓔꓗ', 'BPDGJCZFMNLSRVHWXYAEIOUTK'],
  // Latin small capitals and letters with a stroke, which do not decompose
  ['ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ', 'ABCDEFGHIJKLMNOPRSTUVWYZ'],
  ['ıɩɑøØłŁđĐħĦŧŦɛƐɨƗɵǀƖɾʋ', 'iiaoOlLdDhHtTeEiIoIIrv'],
];

const ranges: readonly (readonly [from: number, letters: number])[] = [
  [0x1f150, 26], // negative circled
  [0x1f170, 26], // negative squared
  [0x1f1e6, 26], // regional indicators, of which flags are made
];

const capitalA = 'A'.charCodeAt(0);

function* letters(): Generator<[string, string]> {
  for (const [written, read] of pairs) {
    const asRead = [...read];
    for (const [index, letter] of [...written].entries()) yield [letter, asRead[index] ?? letter];
  }
  for (const [from, count] of ranges)
    for (let index = 0; index < count; index++)
      yield [String.fromCodePoint(from + index), String.fromCharCode(capitalA + index)];
  yield ['ß', 'ss'];
  yield ['ẞ', 'SS'];
}

export const lookAlikes: ReadonlyMap<string, string> = new Map(letters());
