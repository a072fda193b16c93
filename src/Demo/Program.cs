using System.Diagnostics;
using System.Globalization;
using Ovop.Core.Rounds;
using Ovop.Demo;
using Ovop.Demo.Rounds;

if (args is [var asked] && asked.Split('=') is ["round", .. var size])
    return await RoundCommand.Run(size is [var cases] ? int.Parse(cases, CultureInfo.InvariantCulture) : RoundPlay.Usually);

if (args is ["texts", ..])
{
    using var inbox = new TextInbox(args is [_, var at] ? int.Parse(at, CultureInfo.InvariantCulture) : 0);
    foreach (var (name, value) in inbox.Settings)
        Console.WriteLine($"{name}={value}");
    for (var shown = 0; ; await Task.Delay(500))
        for (; shown < inbox.Messages.Count; shown++)
            Console.WriteLine($"\n{inbox.Messages[shown].To}\n{inbox.Messages[shown].Words}");
}

if ((Address("LOCALHOST_HTTP", 0), Address("LOCALHOST_MAILBOX", 1)) is not ({ } site, { } box))
{
    Console.Error.WriteLine("""
        Plays an award case through the running product: forms, mailbox and all.

          dotnet run --project src/LocalHost -- --play             starts the product and plays
          dotnet run --project src/LocalHost -- --play round=120   starts it and fills it with 120 cases of two rounds
          dotnet run --project src/Demo -- texts 7999              takes text messages at that port and shows them
          dotnet run --project src/Demo -- SITE MAILBOX            plays in one that runs, e.g. http://localhost:7071 http://localhost:5000
        """);
    return 2;
}

var clock = Stopwatch.StartNew();
using var http = new HttpClient { BaseAddress = box };
var applicant = string.Create(CultureInfo.InvariantCulture, $"sri{TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()}@contoh.id");
using var play = new CasePlay(site, new Mailbox(http), applicant, Commodity.BT);

await Act($"{applicant} signs in by a mailed link", play.SignIn);
await Act("opens a draft", play.OpenDraft);
await Act("answers the whole form", play.FillForm);
await Act("uploads the documents of batik", () => play.UploadDocuments(DemoRound.MandatoryDocuments(Commodity.BT)));
await Act("submits", play.Submit);
await Act("the head of the dinas endorses", () => play.Endorse("kadis33@contoh.id"));
foreach (var assessor in await play.Panel(members: 3))
    await Act($"{assessor} scores", () => play.Score(assessor, share: 1));
await Act("the ratifier ratifies", () => play.Ratify("dirjen@contoh.id"));
var certificate = await play.Certificate();

Console.WriteLine($"""

    {play.Number} has its star. See it as
      the public    {new Uri(site, $"/sertifikat/{certificate}")}
      the applicant {new Uri(site, $"/permohonan/{play.Number}")} (sign in as {applicant})
      the secretary {new Uri(site, $"/kantor/permohonan/{play.Number}")} (sign in as admin01@contoh.id)
    """);
return 0;

Uri? Address(string variable, int argument) =>
    Uri.TryCreate(args.ElementAtOrDefault(argument) ?? Environment.GetEnvironmentVariable(variable), UriKind.Absolute, out var address) ? address : null;

async Task Act(string what, Func<Task> act)
{
    await act();
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {clock.Elapsed.TotalSeconds,5:F1} s  {what}"));
}
