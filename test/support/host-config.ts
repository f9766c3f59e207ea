/** How Teams paints cards, near enough to judge ours: the colours of its three themes in the renderer's own terms. */
interface Palette {
  readonly page: string;
  readonly text: string;
  readonly subtle: string;
  readonly accent: string;
  readonly attention: string;
  readonly good: string;
  readonly warning: string;
  readonly emphasisBack: string;
  readonly warningBack: string;
  readonly button: string;
  readonly line: string;
}

export const palettes = {
  light: {
    page: '#ffffff',
    text: '#242424',
    subtle: '#616161',
    accent: '#5b5fc7',
    attention: '#c4314b',
    good: '#237b4b',
    warning: '#835c00',
    emphasisBack: '#f5f5f5',
    warningBack: '#fbf6d9',
    button: '#ffffff',
    line: '#d1d1d1',
  },
  dark: {
    page: '#292929',
    text: '#ffffff',
    subtle: '#adadad',
    accent: '#9299f7',
    attention: '#f9909a',
    good: '#92c353',
    warning: '#f2d675',
    emphasisBack: '#1f1f1f',
    warningBack: '#463100',
    button: '#292929',
    line: '#666666',
  },
  contrast: {
    page: '#000000',
    text: '#ffffff',
    subtle: '#ffffff',
    accent: '#ffff01',
    attention: '#ffff01',
    good: '#3ff23f',
    warning: '#ffff01',
    emphasisBack: '#000000',
    warningBack: '#000000',
    button: '#000000',
    line: '#ffffff',
  },
} as const satisfies Record<string, Palette>;

export type Theme = keyof typeof palettes;

/** For `new AdaptiveCards.HostConfig(…)`: https://learn.microsoft.com/adaptive-cards/sdk/rendering-cards/javascript/customize */
export function hostConfig(theme: Theme): object {
  const palette = palettes[theme];
  const colour = (value: string) => ({ default: value, subtle: value });
  const foregroundColors = {
    default: { default: palette.text, subtle: palette.subtle },
    dark: colour(palette.text),
    light: colour(palette.text),
    accent: colour(palette.accent),
    attention: colour(palette.attention),
    good: colour(palette.good),
    warning: colour(palette.warning),
  };
  const style = (backgroundColor: string) => ({ backgroundColor, foregroundColors });
  return {
    supportsInteractivity: true,
    fontFamily: 'Segoe UI, Helvetica, Arial, sans-serif',
    spacing: { small: 4, default: 8, medium: 16, large: 24, extraLarge: 32, padding: 16 },
    separator: { lineThickness: 1, lineColor: palette.line },
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    containerStyles: {
      default: style(palette.page),
      emphasis: style(palette.emphasisBack),
      accent: style(palette.emphasisBack),
      good: style(palette.emphasisBack),
      attention: style(palette.warningBack),
      warning: style(palette.warningBack),
    },
    textBlock: { headingLevel: 3 },
    textStyles: { heading: { weight: 'bolder', size: 'large' } },
    // Teams lets actions wrap below one another; 6 is what it shows.
    actions: { maxActions: 6, spacing: 'default', buttonSpacing: 8, actionsOrientation: 'horizontal' },
  };
}

/** The frame that Teams puts around a card and its buttons, which the bare renderer leaves to its host. */
export function hostStyles(theme: Theme): string {
  const palette = palettes[theme];
  return `
    body { margin: 0; background: ${palette.page}; color: ${palette.text}; font-family: 'Segoe UI', Helvetica, Arial, sans-serif; }
    article { margin: 12px 0; border: 1px solid ${palette.line}; }
    h2 { font-size: 12px; font-weight: 400; margin: 16px 8px 0; }
    button, .ac-pushButton { background: ${palette.button}; color: ${palette.text}; border: 1px solid ${palette.line}; border-radius: 4px;
      padding: 6px 12px; font: inherit; font-weight: 600; min-height: 32px; }
    input, select { background: ${palette.page}; color: ${palette.text}; border: 1px solid ${palette.line}; padding: 6px; font: inherit; min-height: 32px; width: 100%; box-sizing: border-box; }
    button.style-positive { background: ${theme === 'contrast' ? palette.accent : '#5b5fc7'}; color: ${theme === 'contrast' ? '#000000' : '#ffffff'}; }
  `;
}
