export type UploadedFile = { id: string; name: string };

/** Sends one file and tells how far it is. A refusal's message is a sentence for the reader. */
export function uploadFile(file: File, onProgress: (percent: number) => void, signal: AbortSignal) {
  return new Promise<UploadedFile>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/api/files");
    request.setRequestHeader("x-file-name", encodeURIComponent(file.name));
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => onProgress((loaded / total) * 100);
    request.onerror = () => reject(new Error(brokenOff));
    request.onload = () => {
      const answer = request.response as (UploadedFile & { message?: string }) | null;
      if (request.status === 200 && answer) resolve(answer);
      else reject(new Error(answer?.message ?? brokenOff));
    };
    request.onabort = () => reject(new Error(brokenOff));
    signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}

const brokenOff = "The connection broke off and nothing was kept. Try again.";
