/** Which build this is; decided when it is bundled. Not for content scripts: their bundle knows no target. */
export const target: 'chromium' | 'firefox' | 'thunderbird' = __TARGET__;
