using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Functions.Administration.Engine.Opening;
using Ovop.Functions.Administration.Engine.Runs;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Rounds;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Engine.Templates;

/// <summary>Tries templates on orchestrations that there are; the log of readings says whose case was seen.</summary>
internal sealed class TemplateTrial(StaffCases cases, ReadLog reads, IRounds rounds, IPeople people)
{
    /// <summary>
    /// What it comes to on the orchestration of this id; as <see cref="Liquid.Render"/>, or <c>template.instance</c> where there is none
    /// that may be looked at.
    /// </summary>
    public async Task<Result<string>> Of(
        Staff staff, DurableTaskClient orchestrations, string id, string text, CancellationToken cancel) =>
        Liquid.Fault(text) is { } fault ? fault
        : await Find(staff, orchestrations, id, cancel) is { } run ? await Liquid.Render(text, TemplateValues.Of(run))
        : new Problem("template.instance", Field: "pengenal");

    public async Task<Names> Names(HttpContext http, CancellationToken cancel) =>
        new(await people.Read((await rounds.Latest(cancel))?.Id ?? "", cancel), ReaderLanguage.Of(http));

    private async Task<EngineRun?> Find(Staff staff, DurableTaskClient orchestrations, string id, CancellationToken cancel)
    {
        if (id.Length is 0 or > InstanceOpening.LongestId)
            return null;
        if (!ApplicationNumber.TryParse(id, out var number))
            return await EngineRun.Find(orchestrations, id, cancel);
        if (await cases.Find(staff, number, cancel) is null)
            return null;

        await reads.Add(staff.Contact.Id, number, "engine", cancel);
        return await EngineRun.Find(orchestrations, id, cancel);
    }
}
