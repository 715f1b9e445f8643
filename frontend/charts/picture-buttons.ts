import { css, html } from 'lit';
import type { Picture } from './picture';

export const pictureStyles = css`
  .pictures {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    margin-top: 12px;
  }
  .pictures button {
    min-height: 28px;
    padding: 2px 0;
    border: 0;
    background: none;
    color: var(--rtg-brand-2);
    font: inherit;
    text-decoration: underline;
    text-underline-offset: 2px;
    cursor: pointer;
  }
  .pictures button:focus-visible {
    outline: 2px solid var(--rtg-focus-ring);
    outline-offset: 2px;
  }
  @media (max-width: 600px) {
    .pictures button {
      min-height: 44px;
    }
  }
  @media print {
    .pictures {
      display: none;
    }
  }
`;

/** The two ways to take a chart as a picture. */
export function pictureButtons(picture: Picture | undefined, save: (kind: 'png' | 'svg') => void) {
  if (!picture) return html``;
  return html`<div class="pictures">
    <span>${picture.heading}</span>
    <button type="button" @click=${() => save('png')}>${picture.png}</button>
    <button type="button" @click=${() => save('svg')}>${picture.svg}</button>
  </div>`;
}
