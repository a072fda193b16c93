using System.Text;
using Microsoft.AspNetCore.Http;
using Ovop.Functions.Administration.Engine.History;
using Ovop.Functions.Administration.Overview;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Engine.Runs;

/// <summary>What is taken away of an orchestration: its history as a file or a picture, or one of its contents.</summary>
internal static class EngineTaken
{
    /// <param name="what">"riwayat", "rentang.svg" or one of <see cref="EngineRun.Contents"/>.</param>
    public static IResult Of(HttpContext http, EngineRun? run, string what) => (run, what) switch
    {
        ({ } of, "riwayat") => File(HistoryFile.Write(of.History), of, "mesin"),
        ({ } of, "rentang.svg") => Charts.Answer(http, Charts.Spans(EngineSpans.Of(of.Steps, of.Metadata.LastUpdatedAt))),
        ({ } of, var code) when EngineRun.Contents.Contains(code) => File(of.Content(code), of, code),
        _ => StaffCases.Unknown.ToHttp(http),
    };

    private static IResult File(string text, EngineRun of, string what) =>
        Results.File(Encoding.UTF8.GetBytes(text), "application/json", $"{of.Metadata.InstanceId}-{what}.json");
}
