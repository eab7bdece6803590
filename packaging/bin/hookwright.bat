@echo off
rem Starts Hookwright: without arguments its window, with arguments the terminal. Needs a Java 25.
setlocal
set "HOME_FOLDER=%~dp0.."
set "JAVA_EXE=java"
if defined JAVA_HOME set "JAVA_EXE=%JAVA_HOME%\bin\java"
if defined HOOKWRIGHT_JAVA set "JAVA_EXE=%HOOKWRIGHT_JAVA%\bin\java"
set "QUICK="
if not "%~1"=="" set "QUICK=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xlog:disable"
"%JAVA_EXE%" %QUICK% --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -cp "%HOME_FOLDER%\lib\*" org.hookwright.app.Main %*
if %ERRORLEVEL% EQU 9009 (
  echo Hookwright needs Java 25 or newer and found none. Install one, or name its folder in HOOKWRIGHT_JAVA. 1>&2
  exit /b 2
)
exit /b %ERRORLEVEL%
