import { render, screen } from '@testing-library/react';

const styled = (text: string) => {
  const style = document.createElement('style');
  style.textContent = text;
  document.head.append(style);
  return style;
};

describe('what tests take for shown', () => {
  afterEach(() => {
    document.head.querySelectorAll('style').forEach(style => style.remove());
  });

  it('is what no rule, attribute or ancestor hides', () => {
    styled('.gone { display: none; } .unseen { visibility: hidden; }');
    styled('.seen { visibility: visible; } .unseen::after { display: none; }');
    render(
      <>
        <p>plain</p>
        <p className="gone">by a rule</p>
        <p hidden>by an attribute</p>
        <p style={{ display: 'none' }}>by its own style</p>
        <div className="unseen">
          <p>by its ancestor</p>
          <p style={{ visibility: 'visible' }}>shown again</p>
        </div>
      </>,
    );

    const seen = screen.getAllByRole('paragraph').map(p => p.textContent);
    expect(seen).toEqual(['plain', 'shown again']);
    for (const text of ['by a rule', 'by an attribute', 'by its ancestor']) {
      expect(screen.getByText(text)).not.toBeVisible();
    }
  });

  it('is shown again without the style sheet', () => {
    const style = styled('.gone { display: none; }');
    render(<p className="gone">here</p>);
    expect(screen.queryByRole('paragraph')).toBeNull();
    style.remove();
    expect(screen.getByRole('paragraph')).toBeVisible();
  });

  it('begins a line where the browser does', () => {
    render(
      <button>
        <b>Two</b>words<div>and a line</div>
      </button>,
    );
    expect(
      screen.getByRole('button', { name: 'Twowords and a line' }),
    ).toBeVisible();
  });
});
