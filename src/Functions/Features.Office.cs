using Microsoft.Extensions.DependencyInjection;
using Ovop.Functions.Administration.Bulk;
using Ovop.Functions.Administration.Circulars;
using Ovop.Functions.Administration.Circulars.Groups;
using Ovop.Functions.Administration.Engine.Acts;
using Ovop.Functions.Administration.Engine.Hubs;
using Ovop.Functions.Administration.Engine.Templates;
using Ovop.Functions.Administration.Failures;
using Ovop.Functions.Administration.Health;
using Ovop.Functions.Administration.List;
using Ovop.Functions.Administration.Outbox;
using Ovop.Functions.Administration.Stages;
using Ovop.Functions.Administration.Trails;
using Ovop.Functions.Administration.Views;
using Ovop.Functions.Administration.Words;
using Ovop.Functions.Anchor;
using Ovop.Functions.Archive;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Failures;
using Ovop.Functions.Backup;
using Ovop.Functions.Calibration;
using Ovop.Functions.Notices.Delivery;
using Ovop.Functions.Offices;
using Ovop.Functions.Retention;
using Ovop.Functions.SignIn.Roles;
using Ovop.Functions.Sittings;
using Ovop.Functions.Sittings.Calling;
using Ovop.Functions.Sittings.Inviting;
using Ovop.Functions.Sittings.Minutes;
using Ovop.Functions.Sittings.Office;
using Ovop.Functions.Twins;

namespace Ovop.Functions;

/// <summary>What the features of the office bring.</summary>
internal static partial class Features
{
    public static IServiceCollection AddCalibration(this IServiceCollection services) => services
        .AddSingleton<CalibrationRuns>().AddSingleton<CalibrationTokens>().AddSingleton<CalibrationMails>();

    public static IServiceCollection AddSittings(this IServiceCollection services) => services
        .AddSingleton<SittingTable>().AddSingleton<SittingTokens>().AddSingleton<SittingVisits>().AddSingleton<Agendas>()
        .AddSingleton<SittingActs>().AddSingleton<SittingMails>()
        .AddSingleton<IHearsOfMails>(provider => provider.GetRequiredService<SittingMails>())
        .AddSingleton<IOtherMails>(provider => provider.GetRequiredService<SittingMails>())
        .AddSingleton<MinutesFiles>().AddSingleton<IOfficeWork, SittingWork>();

    public static IServiceCollection AddAnchor(this IServiceCollection services) =>
        services.AddSingleton<DayRecords>().AddSingleton<DayClosing>();

    public static IServiceCollection AddArchive(this IServiceCollection services) => services.AddSingleton<RoundArchive>();

    public static IServiceCollection AddBackup(this IServiceCollection services) =>
        services.AddSingleton<NightlyCopy>().AddSingleton<BoardOfTheNight>();

    public static IServiceCollection AddRetention(this IServiceCollection services) =>
        services.AddSingleton<CaseFiles>().AddSingleton<ErasureRun>();

    public static IServiceCollection AddAdministration(this IServiceCollection services) => services
        .AddSingleton<EntraPrincipal>()
        .AddSingleton<Administrators>()
        .AddSingleton<StaffCases>()
        .AddSingleton<StaffLog>()
        .AddSingleton<ReadLog>()
        .AddSingleton<EngineActs>()
        .AddSingleton<TaskHubs>().AddSingleton<OpenHub>(HubClient.Open)
        .AddSingleton<EngineTemplates>().AddSingleton<TemplateTrial>()
        .AddSingleton<FailureLog>()
        .AddSingleton<LatestHealth>()
        .AddSingleton<IFailures>(provider => provider.GetRequiredService<FailureLog>())
        .AddSingleton<FailedWork>()
        .AddSingleton<SavedViews>()
        .AddSingleton<FilteredCases>()
        .AddSingleton<WordsPreview>()
        .AddSingleton<CircularTable>().AddSingleton<IOfficeWork>(provider => provider.GetRequiredService<CircularTable>())
        .AddSingleton<CircularMailTable>().AddSingleton<CircularPeople>().AddSingleton<CircularReach>()
        .AddSingleton<CircularNames>().AddSingleton<CircularMails>()
        .AddSingleton<IOnPeople>(provider => provider.GetRequiredService<CircularMails>())
        .AddSingleton<IHearsOfMails>(provider => provider.GetRequiredService<CircularMails>())
        .AddSingleton<IOtherMails>(provider => provider.GetRequiredService<CircularMails>())
        .AddSingleton<IOfficeWork, MailWork>().AddSingleton<IOfficeWork, StageWork>()
        .AddSingleton<OfficeSettings>()
        .AddSingleton<TwinScan>()
        .AddSingleton<AllTrails>();
}
