const nineDigits = /(?<![\p{L}\p{N}])\d(?:[ .-]?\d){8}(?!\d)/gu;

/** Nine digits that pass the test which every citizen service number passes, and one other number in eleven. */
export const holdsCitizenNumber = (text: string): boolean =>
  [...text.matchAll(nineDigits)].some(([found]) => passesElevenTest(found.replace(/\D/g, '')));

function passesElevenTest(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index), 0);
  return sum % 11 === 0;
}
