/** Hands a file to the browser to keep. */
export function downloadFile(fileName: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}

/** The same with a text. */
export function downloadText(
  fileName: string,
  mediaType: string,
  text: string,
): void {
  downloadFile(
    fileName,
    new Blob([text], { type: `${mediaType};charset=utf-8` }),
  );
}
