import { show } from '../../test/show';
import { DotLine } from './DotLine';

const textsOf = (element: Element | null) => [...(element?.childNodes ?? [])].map(({ textContent }) => textContent);

describe('facts on one line', () => {
  it('have a dot for the eye and a comma for the ear', () => {
    const parts = ['Voorstel', <b key="organisation">Maasveld</b>, 'DP-2026-1'];
    const { container } = show(
      <p>
        <DotLine parts={parts} />
      </p>,
    );
    const dot = '\u00A0· ';
    expect(textsOf(container.querySelector('p'))).toEqual(['Voorstel', ', ', dot, 'Maasveld', ', ', dot, 'DP-2026-1']);
    for (const unheard of container.querySelectorAll('[aria-hidden="true"]')) expect(unheard).toHaveTextContent('·');
  });

  it('leave out what is empty', () => {
    const { container } = show(
      <p>
        <DotLine parts={[undefined, 'Voorstel', '', null, false]} />
      </p>,
    );
    expect(textsOf(container.querySelector('p'))).toEqual(['Voorstel']);
  });
});
