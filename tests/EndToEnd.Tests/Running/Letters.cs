using Ovop.Demo;

namespace Ovop.EndToEnd.Tests.Running;

internal static class Letters
{
    /// <summary>
    /// Subjects, each with its address, of more than one letter. A worker that is killed between sending a letter and
    /// noting it sends it again, under the same Message-ID: still one letter.
    /// </summary>
    /// <param name="naming">What a subject names, such as a case.</param>
    public static async Task<IReadOnlyList<string>> SentTwice(this Mailbox mailbox, params string[] naming)
    {
        var letters = new HashSet<(string To, string Subject, string Id)>();
        foreach (var mail in (await mailbox.Newest()).Where(mail => naming.Any(name => mail.Subject.Contains(name, StringComparison.Ordinal))))
            letters.Add((mail.To[0], mail.Subject, await mailbox.MessageId(mail.Id)));

        letters.ShouldAllBe(letter => letter.Id.Length > 0);
        return [.. letters.CountBy(letter => $"{letter.To}: {letter.Subject}").Where(copies => copies.Value > 1).Select(copies => copies.Key)];
    }
}
