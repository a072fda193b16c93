using Microsoft.AspNetCore.Components;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Languages;

namespace Ovop.Functions.SignIn.Roles;

/// <summary>A part of the page of a case.</summary>
public abstract class CasePart : View
{
    [Parameter, EditorRequired] public Dossier Dossier { get; set; } = null!;

    [Parameter, EditorRequired] public Setting Setting { get; set; } = null!;

    protected Names Names => new(Setting.People, Reader.Language);

    /// <summary>Where a letter went, or would go now.</summary>
    protected string AddressOf(Letter letter) => letter.To.Length > 0 ? letter.To : Addresses.Of(letter, Dossier, Setting.People) ?? "–";

    internal CaseWords Words => new(Reader.Language);

    /// <summary>A moment in the award's own zone, whatever province the case is from.</summary>
    protected string When(DateTimeOffset instant) => WhenText.Moment(instant, Zone.Wib, Reader.Language);
}
