using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker;

namespace LocalHost.Sample;

public sealed class StorageFunctions(Seen seen)
{
    [Function("DocumentCame")]
    public Task DocumentCame([BlobTrigger("documents/{number}/{name}", Source = BlobTriggerSource.EventGrid)] byte[] content, string number, string name) =>
        seen.NoteAsync($"document-{number}", $"{name}: {content.Length} bytes");

    [Function("TextQueued")]
    public Task TextQueued([QueueTrigger("texts")] string text) => seen.NoteAsync("text", text);

    [Function("MessageQueued")]
    public Task MessageQueued([QueueTrigger("messages")] QueueMessage message) => seen.NoteAsync("message", message.MessageText);

    [Function("VerdictQueued")]
    public Task VerdictQueued([QueueTrigger("verdicts")] string verdict) => seen.NoteAsync("verdict", verdict);

    [Function("BadQueued")]
    public static Task BadQueued([QueueTrigger("bad")] string text) => throw new InvalidOperationException(text);

    [Function("Tick")]
    public Task Tick([TimerTrigger("%Timer:Schedule%")] TimerInfo timer) => seen.NoteAsync("tick", timer.ScheduleStatus?.Last.ToString("O") ?? "first");

    [Function("Yearly")]
    public Task Yearly([TimerTrigger("0 0 0 1 1 *")] TimerInfo timer) => seen.NoteAsync("yearly", timer.ScheduleStatus?.Last.ToString("O") ?? "first");
}
