using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Hosting.Letters;
using Ovop.Functions.Notices;
using Ovop.Functions.Notices.Sending;
using Ovop.Functions.Notices.Wordings;
using Ovop.Functions.Rounds;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Words;

/// <summary>Words as a mail with them would go out, and what stands in the place of each placeholder.</summary>
/// <param name="Number">The case that a letter is shown over; null for a mail that belongs to none, which has invented values.</param>
public sealed record ShownWords(ApplicationNumber? Number, MailBody Body, IReadOnlyList<string> Values);

/// <summary>
/// Shows words over real cases, or, where they belong to none, with invented values; no link in them works. The log of readings says
/// whose case was seen.
/// </summary>
internal sealed class WordsPreview(
    AllCases all, StaffCases cases, ReadLog reads, IRounds rounds, IPeople people, MailWordings wordings, OtherMails mails,
    IServiceProvider services, IOptions<SiteOptions> site)
{
    /// <summary>Over the case that was asked for, else the latest that was sent in; null where there is none.</summary>
    public async Task<ShownWords?> Of(Staff staff, AskedWords asked, MailWords? words, CancellationToken cancel)
    {
        if (asked.Kind.Other is not null)
            return await Of(asked.Kind, words ?? OriginalWords.Of(asked.Kind, asked.Language), asked.Language);
        if (await Find(staff, asked.Number, cancel) is not { } dossier)
            return null;

        var letter = SampleLetter.Of(dossier, asked.Kind.Letter, asked.Language) with { Own = null, Written = null };
        var known = await people.Read(dossier.Case.Round, cancel);
        var body = await MailBody.RenderAsync<LetterMail>(
            services, asked.Language,
            new { Dossier = dossier, Letter = letter, People = known, Address = site.Value.BaseAddress, Words = words });
        await reads.Add(staff.Contact.Id, dossier.Number, "wording", cancel);
        return new(dossier.Number, body, LetterValues.Of(letter, dossier, known, asked.Language));
    }

    private async Task<ShownWords> Of(MailKind kind, MailWords words, Language language)
    {
        var texts = Texts.Of<WordsPreview>(language);
        var values = words.Used.ToDictionary(name => name, name => texts[$"sample.{name}"]);
        return new(
            null, await mails.Write(words, language, kind.HasButton ? site.Value.BaseAddress : null, values),
            [.. MailWords.Placeholders.Select(name => values.GetValueOrDefault(name, ""))]);
    }

    /// <summary>What would change, and how it would read, before anything is saved.</summary>
    public async Task<IResult> Answer(HttpRequest request, Staff staff, AskedWords asked, MailWords words, CancellationToken cancel)
    {
        var before = (await wordings.Present(asked.Kind, asked.Language, cancel))?.Words ?? OriginalWords.Of(asked.Kind, asked.Language);
        return Pages.Render<WordsPreviewPage>(request.HttpContext, new
        {
            Asked = asked,
            Before = before,
            Words = words,
            Shown = await Of(staff, asked, words, cancel),
        });
    }

    public async Task<Names> Names(HttpContext http, CancellationToken cancel) =>
        new(await people.Read((await rounds.Latest(cancel))?.Id ?? "", cancel), ReaderLanguage.Of(http));

    private async Task<Dossier?> Find(Staff staff, string typed, CancellationToken cancel)
    {
        if (typed.Length == 0)
            return (await all.Read(cancel)).Where(line => line.SubmittedAt is not null).OrderByDescending(line => line.SubmittedAt)
                .FirstOrDefault() is { } latest ? await cases.Find(staff, latest.Number, cancel) : null;

        return ApplicationNumber.TryParse(typed, out var number) ? await cases.Find(staff, number, cancel) : null;
    }
}
